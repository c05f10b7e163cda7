using NodaTime;
using Pathways.Core.Catalogue;
using Pathways.Core.Coachees;
using Pathways.Core.Nudges;
using Pathways.Core.Progress;

namespace Pathways.Benchmarks.Simulation;

/// <summary>Chooses one coachee's items, week by week; null when nothing is open.</summary>
delegate Item? Chooser(TrackRecord record, Instant now);

/// <summary>Ways to choose. All leave out what was done or refused for good.</summary>
static class Choosers
{
    /// <summary>What the coach does.</summary>
    public static Chooser Ours(Random random) => (record, now) =>
        Suggestions.Rank(record, Size.Any, now) is [var best, ..] ? best.Item : null;

    public static Chooser Uniform(Random random) => (record, _) =>
        Open(record) is { Count: > 0 } open ? open[random.Next(open.Count)] : null;

    /// <summary>The catalogue from top to bottom, and over again.</summary>
    public static Chooser FixedOrder(Random random) => (record, _) => LeastOffered(Open(record), record).FirstOrDefault();

    /// <summary>A focus area drawn by softmax, in it any of the items offered least.</summary>
    public static Chooser Softmax(Random random)
    {
        var softmax = new DifferenceSoftmax(random);
        return (record, now) =>
        {
            var arms = Open(record).ToLookup(item => item.EvidenceFor[0]);
            if (arms.Count == 0)
                return null;
            var drawn = softmax.Draw(arms.ToDictionary(arm => arm.Key, _ => 1.0), record, now);
            var items = LeastOffered([.. arms[drawn]], record);
            return items[random.Next(items.Count)];
        };
    }

    /// <summary>The best of each focus area, as ours, nothing twice too soon; the area drawn by softmax weighed by our score.</summary>
    public static Chooser Mix(Random random)
    {
        var softmax = new DifferenceSoftmax(random);
        return (record, now) =>
        {
            var fresh = LeastOffered(Open(record), record).ToHashSet();
            var best = Suggestions.Rank(record, Size.Any, now)
                .Where(suggestion => fresh.Contains(suggestion.Item))
                .DistinctBy(suggestion => suggestion.Item.EvidenceFor[0])
                .ToDictionary(suggestion => suggestion.Item.EvidenceFor[0]);
            return best.Count == 0
                ? null
                : best[softmax.Draw(best.ToDictionary(area => area.Key, area => area.Value.Score), record, now)].Item;
        };
    }

    /// <summary>What is neither done nor refused for good.</summary>
    public static List<Item> Open(TrackRecord record)
    {
        var closed = record.Nudges.Where(nudge => nudge.Answer == NudgeAnswer.Done).Select(nudge => nudge.ItemId)
            .Concat(record.Preferences.Where(wish => wish.Kind == PreferenceKind.NotForMe).Select(wish => wish.ItemId))
            .ToHashSet();
        return [.. record.Pathway.WeeklyItems.Where(item => !closed.Contains(item.Id))];
    }

    static List<Item> LeastOffered(List<Item> items, TrackRecord record)
    {
        var offers = record.Nudges.CountBy(nudge => nudge.ItemId).ToDictionary();
        var least = items.Count == 0 ? 0 : items.Min(item => offers.GetValueOrDefault(item.Id));
        return items.FindAll(item => offers.GetValueOrDefault(item.Id) == least);
    }
}
