namespace Pathways.Core.Understanding;

/// <summary>A text as numbers: the places of its features in a hashed space, each once, and their weights (length 1 in all).</summary>
readonly struct SparseText(WeightedPlace[] block, int start, int count)
{
    public ReadOnlySpan<WeightedPlace> Features => block.AsSpan(start, count);
}

/// <summary>In four bytes: training waits for memory most of its time.</summary>
/// <param name="place">0 to a million.</param>
/// <param name="weight">0 to 1, of which three digits are kept.</param>
readonly struct WeightedPlace(int place, float weight)
{
    public const int Places = 1 << (32 - WeightBits);

    const int WeightBits = 12;
    const int Most = (1 << WeightBits) - 1;

    readonly uint packed = ((uint)place << WeightBits) | (uint)(weight * Most + 0.5f);

    public int Place => (int)(packed >> WeightBits);

    public float Weight => (packed & Most) * (1f / Most);
}

/// <summary>Keeps the features of many texts in blocks: at start, tens of thousands of small arrays would keep the garbage collector busy.</summary>
/// <param name="blockLength">In features.</param>
sealed class FeatureRoom(int blockLength)
{
    /// <summary>For many texts: just too small for the heap of large objects, which is seldom tidied.</summary>
    public const int ManyTexts = 10_000;

    WeightedPlace[] block = [];
    int taken;

    /// <summary>Where the next text can be written; <see cref="Take"/> keeps what was.</summary>
    public Span<WeightedPlace> Free(int atLeast)
    {
        if (block.Length - taken < atLeast)
            (block, taken) = (new WeightedPlace[Math.Max(blockLength, atLeast)], 0);
        return block.AsSpan(taken);
    }

    public SparseText Take(int count)
    {
        var text = new SparseText(block, taken, count);
        taken += count;
        return text;
    }
}
