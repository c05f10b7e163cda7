using System.Runtime.CompilerServices;

namespace Pathways.Core.Understanding;

/// <summary>The features worth a weight: what only a few lessons have teaches next to nothing about others, and would take most of the room.</summary>
sealed class Vocabulary
{
    const int SeenAtLeast = 4;

    readonly ushort[] rows = new ushort[TextFeatures.Places]; // by place, from 1; 0 is unknown

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Vocabulary(IReadOnlyList<Lesson> lessons)
    {
        var seen = new int[TextFeatures.Places];
        foreach (var lesson in lessons)
            foreach (var place in lesson.Text.Places)
                seen[place]++;
        for (var place = 0; place < seen.Length && Count < ushort.MaxValue; place++)
            if (seen[place] >= SeenAtLeast)
                rows[place] = (ushort)++Count;
    }

    public int Count { get; private set; }

    /// <summary>What is known of the text, by rows from 0. It is shorter than 1 where much is unknown.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public SparseText Known(SparseText text)
    {
        var count = 0;
        foreach (var place in text.Places)
            count += rows[place] > 0 ? 1 : 0;
        var known = new SparseText(new int[count], new float[count]);
        for (var i = text.Places.Length - 1; i >= 0; i--)
            if (rows[text.Places[i]] is > 0 and var row)
                (known.Places[--count], known.Weights[count]) = (row - 1, text.Weights[i]);
        return known;
    }
}
