using System.Numerics;
using System.Runtime.CompilerServices;

namespace Pathways.Core.Understanding;

/// <summary>Collects the features of a text, each place once; then it can be used for the next text.</summary>
sealed class FeatureBag(FeatureRoom room)
{
    (int Place, float Weight)[] found = [];
    int[] slots = []; // a hash table: where in found, plus one
    int mask;
    int count;

    /// <param name="atMost">How many features will be added at most.</param>
    public void Begin(int atMost)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)atMost * 2);
        (mask, count) = (size - 1, 0);
        if (slots.Length < size)
            (found, slots) = (new (int, float)[size / 2], new int[size]);
        else
            slots.AsSpan(0, size).Clear();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(int place, float weight)
    {
        var slot = place & mask;
        while (slots[slot] is > 0 and var taken && found[taken - 1].Place != place)
            slot = (slot + 1) & mask;
        if (slots[slot] is > 0 and var known)
            found[known - 1].Weight += weight / 2; // said twice is not twice as much
        else
            (found[count], slots[slot]) = ((place, weight), ++count);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public SparseText End()
    {
        var sum = 0f;
        foreach (var feature in found.AsSpan(0, count))
            sum += feature.Weight * feature.Weight;
        var scale = sum > 0 ? 1 / MathF.Sqrt(sum) : 0;
        var kept = room.Free(count);
        for (var i = 0; i < count; i++)
            kept[i] = new WeightedPlace(found[i].Place, found[i].Weight * scale);
        return room.Take(count);
    }
}
