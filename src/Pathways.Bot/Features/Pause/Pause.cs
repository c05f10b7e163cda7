using NodaTime;
using Pathways.Bot.Conversation;
using Pathways.Core.Nudges;
using Pathways.Core.Understanding;

namespace Pathways.Bot.Features;

/// <summary>Keeps quiet: until told, for a while, or until a day, and ends it by itself.</summary>
public sealed class Pause(Calendar calendar) : IFeature
{
    const string FeatureName = "pause";

    public static readonly Choice Ask = new("Pause", new ChoiceId(FeatureName, "pause"));

    public static readonly Choice Resume = new("Resume", new ChoiceId(FeatureName, "resume"));

    public string Name => FeatureName;

    public IReadOnlyList<string> Intents => [Core.Understanding.Intents.Pause, Core.Understanding.Intents.Resume];

    public HelpLine? Help => new("pause", "I keep quiet; “on holiday until the 14th” and “snooze for 2 weeks” end by themselves");

    public async Task<Reply> AnswerAsync(Turn turn, CancellationToken cancel)
    {
        var before = await Calendar.OfAsync(turn, cancel);
        if (turn.Verb == "resume" || turn is { Press: null, Recognition.Intent: Core.Understanding.Intents.Resume })
            return await ResumeAsync(turn, before, cancel);
        if (turn.Recognition.Impossible is { } words)
            return Mistake.In(words, turn.Recognition, "snooze until 5 January");
        var away = AwayText.Of(turn.Ask.Text, turn.Recognition, turn.Today);
        return away.Until < turn.Today || away.Until < away.From
            ? new Reply($"That is over already, so nothing has changed.")
            {
                More = [$"Say it like this: “snooze until 5 January”, or “pause for 2 weeks”."],
            }
            : await KeepQuietAsync(turn, before, away, cancel);
    }

    /// <summary>For "not this week" when there is nothing that it could be about.</summary>
    public async Task<Reply> ThisWeekAsync(Turn turn, CancellationToken cancel)
    {
        var sunday = turn.Today.With(DateAdjusters.NextOrSame(IsoDayOfWeek.Sunday));
        return await KeepQuietAsync(turn, await Calendar.OfAsync(turn, cancel), new Away(turn.Today, sunday), cancel);
    }

    /// <summary>How long it is quiet; nothing when it is not.</summary>
    public static Prose[] Standing(Turn turn, Schedule schedule) => schedule.Away switch
    {
        null => [],
        { Until: { } until } when until < turn.Today => [],
        { Until: null } => [$"You've paused me until you say “resume”."],
        var away => [$"{Span(turn, away)}."],
    };

    async Task<Reply> KeepQuietAsync(Turn turn, Schedule before, Away away, CancellationToken cancel)
    {
        var after = before with
        {
            Away = away,
            Once = Left(before.Once, turn, away),
            FollowUp = Left(before.FollowUp?.At, turn, away) is null ? null : before.FollowUp,
        };
        await calendar.SaveAsync(turn, after, cancel);
        if (away.Covers(turn.Today))
            await turn.Work.Deliveries.CancelAsync(turn.Coachee.Id, "away", turn.Ask.At, cancel);
        return View(turn, after, away);
    }

    /// <summary>Nothing is sent while they are away, nor afterwards what was for then.</summary>
    static Instant? Left(Instant? at, Turn turn, Away away) => at is { } moment && away.Covers(turn.Coachee.DateOf(moment)) ? null : at;

    Reply View(Turn turn, Schedule schedule, Away away) => away.Until is not { } until
        ? new Reply($"{(away.From > turn.Today ? $"Quiet from {When.Day(away.From, turn.Today)}" : "Paused")}. I write again when you say “resume”; ask me anything meanwhile.")
        {
            Choices = [Resume],
        }
        : new Reply($"{Span(turn, away)}; {When.Day(NextDay(turn, schedule, until), turn.Today)} you hear from me again. It ends by itself.")
        {
            Choices = [Resume],
        };

    LocalDate NextDay(Turn turn, Schedule schedule, LocalDate until) => calendar.Coming(turn, schedule)
        .Select(turn.Coachee.DateOf).Where(day => day > until).Cast<LocalDate?>().FirstOrDefault() ?? until.PlusDays(1);

    static string Span(Turn turn, Away away) => (away.From > turn.Today, away.From == away.Until) switch
    {
        (false, true) => "Quiet today",
        (true, true) => $"Quiet on {When.Day(away.From, turn.Today)}",
        (false, _) => $"Quiet until {When.Day(away.Until!.Value, turn.Today)}",
        _ => $"Quiet from {When.Day(away.From, turn.Today)} until {When.Day(away.Until!.Value, turn.Today)}",
    };

    async Task<Reply> ResumeAsync(Turn turn, Schedule before, CancellationToken cancel)
    {
        var after = before with { Away = null };
        await calendar.SaveAsync(turn, after, cancel);
        var ended = Standing(turn, before).Length > 0 ? "The pause is over." : "There is no pause to end.";
        return turn.Pathway is null || calendar.NextDay(turn, after) is not { } day
            ? new Reply($"{ended} I start writing when you've chosen a pathway.") { Choices = [Welcome.Start] }
            : new Reply($"{ended} The next one comes {When.Day(day, turn.Today)} at {When.Time(after.Time)}.")
            {
                Choices = [WhatShouldIWorkOn.Ask, WhatsComing.Ask],
            };
    }
}
