using System.Diagnostics;
using NodaTime;
using Pathways.Core.Catalogue;
using Pathways.Core.Coachees;
using Pathways.Core.Nudges;
using Pathways.Core.Progress;
using Pathways.Core.Wins;

namespace Pathways.Benchmarks.Simulation;

/// <summary>Two years of one person with one chooser.</summary>
sealed class Life(Person person, Chooser chooser)
{
    static readonly Instant Start = Instant.FromUtc(2026, 1, 5, 9, 0);

    readonly List<Nudge> nudges = [];
    readonly List<Win> wins = [];
    readonly List<Evidence> evidence = [];
    readonly List<Preference> preferences = [];

    public Person Person => person;

    public List<Put> Puts { get; } = [];

    public TimeSpan TimeChoosing { get; private set; }

    /// <summary>Wins under each focus area at the end.</summary>
    public IReadOnlyList<AreaStanding> Standings => Record().Standings;

    public Life Live()
    {
        for (var week = 0; week < Week.Count; week++)
            Live(week, Start + Duration.FromDays(7 * week));
        return this;
    }

    void Live(int week, Instant now)
    {
        if (Choose(now) is { } item)
            Take(item, week, now);
        if (person.OwnWin(week) is { } area)
            Log([area], null, now);
    }

    Item? Choose(Instant now)
    {
        var watch = Stopwatch.GetTimestamp();
        var item = chooser(Record(), now);
        TimeChoosing += Stopwatch.GetElapsedTime(watch);
        return item;
    }

    void Take(Item item, int week, Instant now)
    {
        var before = Puts.FindLast(put => put.Area == item.EvidenceFor[0]);
        var times = nudges.Count(nudge => nudge.ItemId == item.Id);
        var answer = person.Answer(item, week, before is null ? Week.Count : week - before.Week, times);
        Puts.Add(new Put(week, item.EvidenceFor[0], answer, IsRepeat(item, times)));
        nudges.Insert(0, new Nudge(week, item.Id, now, answer, answer is null ? null : now + Duration.FromDays(2)));
        if (answer is NudgeAnswer.NotForMe or NudgeAnswer.Smaller)
            preferences.Add(new Preference(item.Id, answer == NudgeAnswer.Smaller ? PreferenceKind.Smaller : PreferenceKind.NotForMe, now));
        if (answer == NudgeAnswer.Done)
            Log(item.EvidenceFor, item.Id, now);
    }

    /// <summary>Again, unasked, while others that are open have been suggested less often.</summary>
    bool IsRepeat(Item item, int times) =>
        times > 0
        && nudges.Find(nudge => nudge.ItemId == item.Id)!.Answer != NudgeAnswer.NextWeek
        && Choosers.Open(Record()).Exists(other => nudges.Count(nudge => nudge.ItemId == other.Id) < times);

    void Log(IEnumerable<string> areas, string? itemId, Instant now)
    {
        var win = new Win(wins.Count, "did it", now.InUtc().Date, null, now);
        wins.Insert(0, win);
        evidence.AddRange(areas.Select(area => new Evidence(win.Id, area, itemId, 1, GivenBy.Coachee)));
    }

    TrackRecord Record() => new(person.Pathway, wins, evidence, nudges, preferences);
}

/// <summary>One item put to somebody, under its first focus area.</summary>
sealed record Put(int Week, string Area, NudgeAnswer? Answer, bool IsRepeat);
