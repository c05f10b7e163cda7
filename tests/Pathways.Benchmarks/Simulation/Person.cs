using Pathways.Core.Catalogue;
using Pathways.Core.Nudges;

namespace Pathways.Benchmarks.Simulation;

/// <summary>An imagined coachee: tastes that no chooser sees, and weeks that go as they go whatever is suggested.</summary>
sealed class Person
{
    readonly Tastes atFirst;
    readonly Tastes later;
    readonly Week[] weeks;

    public Person(Pathway pathway, int number, int seed)
    {
        (Pathway, Number, Changes) = (pathway, number, number % 2 == 0);
        var random = Chance.Of(seed, number);
        atFirst = Tastes.Draw(pathway, random);
        var others = Tastes.Draw(pathway, random);
        later = Changes ? others : atFirst;
        weeks = Week.Draw(random);
    }

    public Pathway Pathway { get; }

    public int Number { get; }

    /// <summary>Half of them like other things from <see cref="Week.OfChange"/> on.</summary>
    public bool Changes { get; }

    /// <summary>The focus area of a win they log of their own, from work that was theirs anyway; null in most weeks.</summary>
    public string? OwnWin(int week) =>
        weeks[week] is { IsSilent: false, OwnWin: < 0.25 and var dice } ? TastesIn(week).Favourite(dice / 0.25) : null;

    /// <param name="weeksSinceArea">Since something of the same focus area was suggested.</param>
    /// <param name="timesSeen">How often this very item was suggested before.</param>
    public NudgeAnswer? Answer(Item item, int week, double weeksSinceArea, int timesSeen)
    {
        var now = weeks[week];
        if (now.IsSilent)
            return null;
        var liking = TastesIn(week).Liking(item);
        var effort = TastesIn(week).Effort(item) * (now.IsBusy ? 2 : 1);
        var weariness = 0.6 * Math.Pow(2, -weeksSinceArea) + 0.7 * timesSeen;
        return now.Dice < Chance.Of(0.3 + liking - effort - weariness) ? NudgeAnswer.Done : NotDone(item, now, Chance.Of(-liking));
    }

    /// <param name="dislike">0 to 1.</param>
    static NudgeAnswer? NotDone(Item item, Week now, double dislike) => Chance.Pick<NudgeAnswer?>(now.Mood,
        (NudgeAnswer.NotForMe, now.IsBusy ? 0 : 0.3 * dislike),
        (NudgeAnswer.Another, now.IsBusy ? 0 : 0.1 + 0.5 * dislike),
        (NudgeAnswer.Smaller, item.IsSmall ? 0 : 0.12),
        (NudgeAnswer.NotNow, now.IsBusy ? 0.5 : 0.1),
        (NudgeAnswer.Missed, now.IsBusy ? 0.25 : 0.12),
        (NudgeAnswer.Partly, now.IsBusy ? 0.05 : 0.1),
        (NudgeAnswer.NextWeek, now.IsBusy ? 0.1 : 0.06),
        (null, 0.2));

    Tastes TastesIn(int week) => week < Week.OfChange ? atFirst : later;
}
