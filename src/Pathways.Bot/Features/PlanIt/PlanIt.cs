using NodaTime;
using NodaTime.Text;
using Pathways.Bot.Conversation;
using Pathways.Core.Coachees;
using Pathways.Core.Nudges;
using Pathways.Core.Understanding;

namespace Pathways.Bot.Features;

/// <summary>When in their week they will do what they took on, and the question at that moment how it went.</summary>
public sealed class PlanIt(Calendar calendar) : IFeature
{
    const string FeatureName = "plan";
    const int DaysOffered = 5;

    static readonly string[] NoPlan = ["no", "nope", "skip", "skip it", "not sure", "don't know", "no idea", "whenever", "later", "no plan", "no fixed time"];

    static readonly string[] AboutTheSchedule = ["nudge", "remind", "write to me", "schedule", "zone"];

    public string Name => FeatureName;

    public IReadOnlyList<string> Intents => [];

    /// <summary>Puts the question, with the next working days to pick from.</summary>
    public static Reply Question(Turn turn, Nudge nudge, Prose[] more)
    {
        turn.Next = turn.Next! with { NudgeId = nudge.Id, Expecting = Expecting.When };
        return new Reply($"When in your week? A thing with a time gets done more often.")
        {
            More = [.. more, $"Pick a day, or type it: “Thursday after stand-up”, “tomorrow 2pm”."],
            Choices = [.. Ahead(turn).Select(day => new Choice(Label(turn, day), On(nudge, day)))],
        };
    }

    public bool Expects(Turn turn) => turn.Topic.NudgeId is not null && (turn.Expects(Expecting.When)
        ? SaysNo(turn) || Says(turn) || turn.CorrectsWhen
        : turn.Topic.About == About.Plan && turn.CorrectsWhen);

    public async Task<Reply> AnswerAsync(Turn turn, CancellationToken cancel)
    {
        var (id, plan) = turn.Press is null ? (turn.Topic.NudgeId ?? 0, Typed(turn)) : Picked(turn);
        if (await turn.Work.Nudges.FindAsync(turn.Coachee.Id, id, cancel) is not { } nudge)
            return new Reply($"That one is no longer there.") { Choices = [WhatShouldIWorkOn.Ask] };
        if (turn.CorrectsWhen && nudge.Plan is { } before)
            plan = Corrected(turn, before);
        turn.Next = turn.Next! with { NudgeId = id };
        return plan is null
            ? new Reply($"No fixed time, then. When it's done, tell me in a sentence and I'll keep it.") { Choices = [AnswerNudge.Done(id)] }
            : plan.At <= turn.Ask.At ? Over(turn)
            : await PlanAsync(turn, nudge, plan, cancel);
    }

    async Task<Reply> PlanAsync(Turn turn, Nudge nudge, Plan plan, CancellationToken cancel)
    {
        await turn.Work.Nudges.PlanAsync(turn.Coachee.Id, nudge.Id, plan, cancel);
        turn.Next = turn.Next! with { About = About.Plan };
        var schedule = await Calendar.OfAsync(turn, cancel);
        var local = plan.At.InZone(turn.Coachee.TimeZone);
        if (schedule.Away?.Covers(local.Date) == true)
            return new Reply($"{Day(turn, local.Date)} it is. You're away then, so I won't ask how it went; tell me when you're back.");
        if (calendar.IsQuiet(turn, local.Date))
            return new Reply($"{Day(turn, local.Date)} it is. That's a quiet day for everybody where you work, so I won't ask how it went; tell me afterwards.");
        await calendar.SaveAsync(turn, schedule with { FollowUp = new Core.Nudges.FollowUp(plan.At, nudge.Id) }, cancel);
        return new Reply($"{Day(turn, local.Date)} it is; I'll ask at {When.Time(local.TimeOfDay)} how it went.");
    }

    static Reply Over(Turn turn)
    {
        turn.Next = turn.Next! with { Expecting = Expecting.When };
        return new Reply($"That is over already. A time ahead, such as “tomorrow 2pm”?");
    }

    static bool SaysNo(Turn turn) => NoPlan.Contains(turn.Ask.Text.Trim().TrimEnd('.', '!').Replace('’', '\'').ToLowerInvariant());

    static bool Says(Turn turn) => Typed(turn) is not null
        && !AboutTheSchedule.Any(word => turn.Ask.Text.Contains(word, StringComparison.OrdinalIgnoreCase))
        && turn.Recognition is { By: DecidedBy.Grammar, Intent: Core.Understanding.Intents.SetSchedule }
            or { By: DecidedBy.Classifier, Intent: Core.Understanding.Intents.SetSchedule }
            or { By: DecidedBy.Classifier, Intent: not Core.Understanding.Intents.LogWin, Score: < Recognition.Sure };

    static Plan? Typed(Turn turn) =>
        SaysNo(turn) ? null : Said(turn, turn.CorrectsWhen ? turn.Recognition.Slot(Slots.New)! : turn.Ask.Text);

    /// <summary>"I meant Thursday" leaves the time as it was, "I meant 4pm" the day.</summary>
    static Plan? Corrected(Turn turn, Plan before)
    {
        var (read, at) = (turn.Recognition, before.At.InZone(turn.Coachee.TimeZone));
        var day = read.OnDate is null && read.Slot(Slots.Weekday) is null ? $"{at.DayOfWeek} " : "";
        var time = read.Slot(Slots.Time) is null && before.When.Any(char.IsDigit) ? $" {When.Time(at.TimeOfDay)}" : "";
        return Said(turn, $"{day}{read.Slot(Slots.New)}{time}");
    }

    static Plan? Said(Turn turn, string words) => PlanText.Of(words, turn.Coachee.TimeZone, turn.Ask.At);

    static (long NudgeId, Plan? Plan) Picked(Turn turn) =>
        turn.Press!.Choice.Row is (var id, { } day)
            && LocalDatePattern.Iso.Parse(day) is { Success: true } date
            ? (id, PlanText.On(date.Value, turn.Coachee.TimeZone))
            : (0, null);

    /// <summary>Working days, beginning with today while there is an afternoon left.</summary>
    static IEnumerable<LocalDate> Ahead(Turn turn) => Enumerable.Range(0, 2 * DaysOffered)
        .Select(turn.Today.PlusDays)
        .Where(day => day.DayOfWeek < IsoDayOfWeek.Saturday && PlanText.On(day, turn.Coachee.TimeZone).At > turn.Ask.At)
        .Take(DaysOffered);

    static string Label(Turn turn, LocalDate day) => day == turn.Today ? "Today" : day.DayOfWeek.ToString()[..3];

    static string Day(Turn turn, LocalDate day) => day == turn.Today ? "Today" : When.Day(day, turn.Today);

    static ChoiceId On(Nudge nudge, LocalDate day) => new(FeatureName, "on", nudge.Id, LocalDatePattern.Iso.Format(day));
}
