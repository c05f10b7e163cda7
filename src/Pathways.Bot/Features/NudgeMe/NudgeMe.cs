using NodaTime;
using Pathways.Bot.Conversation;
using Pathways.Core.Coachees;
using Pathways.Core.Nudges;
using Pathways.Core.Understanding;

namespace Pathways.Bot.Features;

/// <summary>When the coach writes first: sets it by message, shows it, and adds one more for a day.</summary>
public sealed class NudgeMe(Calendar calendar) : IFeature
{
    const string FeatureName = "schedule";

    public static readonly Choice Ask = new("Change the time", new ChoiceId(FeatureName, "ask"));

    public string Name => FeatureName;

    public IReadOnlyList<string> Intents => [Core.Understanding.Intents.SetSchedule];

    public HelpLine? Help => new(
        "nudge me Fridays at 3pm",
        "when I write to you; “every other week” and “my time zone is Berlin” work, “what's coming?” shows the next weeks");

    public bool Expects(Turn turn) => turn.Topic.About is About.Schedule or About.OneMore && turn.CorrectsWhen;

    public async Task<Reply> AnswerAsync(Turn turn, CancellationToken cancel)
    {
        if (turn.Recognition.Impossible is { } words)
            return Mistake.In(words, turn.Recognition, "nudge me Fridays at 15:00");
        if (turn.Recognition.Slot(Slots.TimeZone) is { } zone)
            await MoveAsync(turn, zone, cancel);
        var before = await Calendar.OfAsync(turn, cancel);
        return OneDay(turn, before) is { } day ? await OnceAsync(turn, before, day, cancel)
            : turn.Recognition.Slots.Count > 0 ? await ChangeAsync(turn, before, cancel)
            : Shown(turn, before);
    }

    /// <summary>That of one more nudge; null where the schedule is meant.</summary>
    static LocalDate? OneDay(Turn turn, Schedule before)
    {
        var read = turn.Recognition;
        if (read.Slot(Slots.Frequency) is not null)
            return null;
        if (read.OnDate is not null || OnceThere(turn, before) is not { } once)
            return read.OnDate;
        return read.Slot(Slots.Weekday) is { } day ? turn.Today.Next(Enum.Parse<IsoDayOfWeek>(day)) : once.Date;
    }

    /// <summary>The one more that they are correcting.</summary>
    static LocalDateTime? OnceThere(Turn turn, Schedule before) =>
        turn.CorrectsWhen && turn.Topic.About == About.OneMore ? before.Once?.InZone(turn.Coachee.TimeZone).LocalDateTime : null;

    static async Task MoveAsync(Turn turn, string zone, CancellationToken cancel)
    {
        await turn.Work.Coachees.SetZoneAsync(turn.Coachee.Id, zone, cancel);
        turn.Coachee = turn.Coachee with { Zone = zone, Moved = false };
    }

    async Task<Reply> ChangeAsync(Turn turn, Schedule before, CancellationToken cancel)
    {
        var read = turn.Recognition;
        var changed = ScheduleText.Of(turn.Ask.Text, read, before, turn.Coachee.TimeZone, turn.Ask.At);
        var resumed = before.Away is { Until: null };
        var after = changed with { Away = resumed ? null : changed.Away };
        await calendar.SaveAsync(turn, after, cancel);
        return View(turn, after,
        [
            .. ScheduleText.IsTimeAssumed(turn.Ask.Text, read) ? (Prose[])[$"{Assumed(after.Time)}, I assume."] : [],
            .. after.Rhythm == Rhythm.Monthly && read.OnDate is not null
                ? (Prose[])[$"I go by days of the week, so it is the first one of each month."]
                : [],
            .. resumed ? (Prose[])[$"That ends the pause."] : [],
        ]);
    }

    async Task<Reply> OnceAsync(Turn turn, Schedule before, LocalDate day, CancellationToken cancel)
    {
        var time = ScheduleText.TimeOf(turn.Recognition) ?? OnceThere(turn, before)?.TimeOfDay ?? before.Time;
        var at = day.At(time).InZoneLeniently(turn.Coachee.TimeZone).ToInstant();
        if (at <= turn.Ask.At)
            return Over(turn, at);
        if (before.Away?.Covers(day) == true)
            return Away(turn, before, day);
        if (calendar.IsQuiet(turn, day))
            return new Reply($"{When.Day(day, turn.Today)} is a quiet day for everybody where you work, so nothing has changed. Another day?");
        await calendar.SaveAsync(turn, before with { Once = at }, cancel);
        turn.Next = turn.Next! with { About = About.OneMore };
        return new Reply($"One more, *{When.Moment(at, turn.Coachee, turn.Ask.At)}*, {When.Zone(turn.Coachee)}.")
        {
            More =
            [
                .. ScheduleText.IsTimeAssumed(turn.Ask.Text, turn.Recognition) ? (Prose[])[$"{Assumed(time)}, I assume."] : [],
                $"Otherwise it stays as it is: {When.Of(before).Continued()}.",
                .. Notes(turn),
            ],
            Choices = Choices(turn, before),
        };
    }

    static Reply Over(Turn turn, Instant at) => new($"{When.Moment(at, turn.Coachee, turn.Ask.At).Capitalised()} is over, so nothing has changed.")
    {
        More = [$"It's {When.Time(turn.Ask.At.InZone(turn.Coachee.TimeZone).TimeOfDay)} in {When.Zone(turn.Coachee)} now. Say “nudge me tomorrow at 9:00”, for example."],
    };

    static Reply Away(Turn turn, Schedule schedule, LocalDate day) =>
        new($"You're away on {When.Day(day, turn.Today)}, so I keep quiet then. “Resume” ends that.") { Choices = [Pause.Resume] };

    Reply Shown(Turn turn, Schedule schedule) => View(turn, schedule,
        [$"Change it in words: “Fridays at 15:00”, “every other week”, “tomorrow at 9”, “my time zone is Berlin”. “Pause” stops it."]);

    /// <summary>The schedule in words, and the day of the next one.</summary>
    public Reply View(Turn turn, Schedule schedule, Prose[] more)
    {
        turn.Next = turn.Next! with { About = About.Schedule };
        return new Reply($"*{When.Of(schedule)}*, {When.Zone(turn.Coachee)}.{Next(turn, schedule)}")
        {
            More = [.. Pause.Standing(turn, schedule), .. more, .. Notes(turn)],
            Choices = Choices(turn, schedule),
        };
    }

    string Next(Turn turn, Schedule schedule) =>
        turn.Coachee.PathwayId is not null && calendar.NextDay(turn, schedule) is { } day ? $" Next: {When.Day(day, turn.Today)}." : "";

    static Prose[] Notes(Turn turn) =>
    [
        .. turn.Coachee.Zone is null ? (Prose[])[$"I don't know your time zone, so I go by UTC. Tell me: “my time zone is Berlin”."] : [],
        .. turn.Coachee.PathwayId is null ? (Prose[])[$"It starts when you've chosen a pathway."] : [],
    ];

    static IReadOnlyList<Choice> Choices(Turn turn, Schedule schedule) =>
        turn.Coachee.PathwayId is null ? [Welcome.Start, ListPathways.Ask]
        : [WhatsComing.Ask, schedule.Away is null ? Pause.Ask : Pause.Resume];

    /// <summary>"8 in the morning": for a time of which only half was said.</summary>
    static string Assumed(LocalTime time)
    {
        var minutes = time.Minute == 0 ? "" : $":{time.Minute:00}";
        return time.Hour switch
        {
            12 when time.Minute == 0 => "Noon",
            < 12 => $"{time.Hour}{minutes} in the morning",
            < 18 => $"{(time.Hour + 11) % 12 + 1}{minutes} in the afternoon",
            _ => $"{time.Hour - 12}{minutes} in the evening",
        };
    }
}
