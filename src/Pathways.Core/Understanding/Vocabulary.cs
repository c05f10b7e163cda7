using System.Collections.Concurrent;
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
            foreach (var feature in lesson.Text.Features)
                seen[feature.Place]++;
        for (var place = 0; place < seen.Length && Count < ushort.MaxValue; place++)
            if (seen[place] >= SeenAtLeast)
                rows[place] = (ushort)++Count;
    }

    public int Count { get; private set; }

    /// <summary>What is known of the text, by rows from 0. It is shorter than 1 where much is unknown.</summary>
    public SparseText Known(SparseText text) => Known(text, new FeatureRoom(0));

    public SparseText[] Known(IReadOnlyList<Lesson> lessons)
    {
        var known = new SparseText[lessons.Count];
        Parallel.ForEach(Partitioner.Create(0, known.Length), range =>
        {
            var room = new FeatureRoom(FeatureRoom.ManyTexts);
            for (var i = range.Item1; i < range.Item2; i++)
                known[i] = Known(lessons[i].Text, room);
        });
        return known;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    SparseText Known(SparseText text, FeatureRoom room)
    {
        var known = room.Free(text.Features.Length);
        var count = 0;
        foreach (var feature in text.Features)
            if (rows[feature.Place] is > 0 and var row)
                known[count++] = new Feature(row - 1, feature.Weight);
        return room.Take(count);
    }
}
