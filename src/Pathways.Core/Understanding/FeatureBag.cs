using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Pathways.Core.Understanding;

/// <summary>Collects the features of one text: each place once. Its room is lent, since every phrase needs one at start.</summary>
sealed class FeatureBag : IDisposable
{
    readonly int[] places;
    readonly float[] weights;
    readonly int[] slots; // a hash table: where in places, plus one
    readonly int mask;
    int count;

    /// <param name="atMost">How many features will be added at most.</param>
    public FeatureBag(int atMost)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)atMost * 2);
        mask = size - 1;
        (places, weights, slots) = (ArrayPool<int>.Shared.Rent(atMost), ArrayPool<float>.Shared.Rent(atMost), ArrayPool<int>.Shared.Rent(size));
        slots.AsSpan(0, size).Clear();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(int place, float weight)
    {
        var slot = place & mask;
        while (slots[slot] is > 0 and var taken && places[taken - 1] != place)
            slot = (slot + 1) & mask;
        if (slots[slot] is > 0 and var known)
            weights[known - 1] += weight / 2; // said twice is not twice as much
        else
            (places[count], weights[count], slots[slot]) = (place, weight, ++count);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public SparseText ToText()
    {
        var sum = 0f;
        foreach (var weight in weights.AsSpan(0, count))
            sum += weight * weight;
        var scale = sum > 0 ? 1 / MathF.Sqrt(sum) : 0;
        foreach (ref var weight in weights.AsSpan(0, count))
            weight *= scale;
        return new SparseText(places[..count], weights[..count]);
    }

    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(places);
        ArrayPool<float>.Shared.Return(weights);
        ArrayPool<int>.Shared.Return(slots);
    }
}
