using System.Runtime.CompilerServices;

namespace Pathways.Core.Understanding;

/// <summary>The features worth a weight: what only a few lessons have teaches next to nothing about others, and would take most of the room.</summary>
sealed class Vocabulary
{
    readonly ushort[] rows = new ushort[TextFeatures.Places]; // by place, from 1; 0 is unknown

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Vocabulary(IReadOnlyList<Lesson> lessons, int seenAtLeast)
    {
        var seen = new int[TextFeatures.Places];
        foreach (var lesson in lessons)
            foreach (var feature in lesson.Text.Features)
                seen[feature.Place]++;
        for (var place = 0; place < seen.Length && Count < ushort.MaxValue; place++)
            if (seen[place] >= seenAtLeast)
                rows[place] = (ushort)++Count;
    }

    public int Count { get; private set; }

    /// <summary>Below 0 when the place is not known.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int RowOf(int place) => rows[place] - 1;
}
