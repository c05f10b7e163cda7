using System.Text.RegularExpressions;
using Pathways.Bot.Conversation;
using Pathways.Bot.Storage;
using Pathways.Core.Catalogue;
using Pathways.Core.Coachees;
using Pathways.Core.Nudges;
using Pathways.Core.Understanding;

namespace Pathways.Bot.Features;

/// <summary>Asks at the planned moment how it went, and takes the answer: pressed, or told in a sentence.</summary>
public sealed partial class FollowUp(CoachingCatalogue catalogue, Answering answering, AnswerNudge answers, Calendar calendar) : IFeature
{
    const string FeatureName = "follow-up";

    const double MayBeAWin = 0.3;

    /// <summary>Above it, what they typed is about something else.</summary>
    const double LikelyElsewhere = 0.4;

    /// <summary>"Did it" and little more says nothing of what was done.</summary>
    const int WordsOfItsOwn = 5;

    const int Patience = 200; // ms

    public string Name => FeatureName;

    public IReadOnlyList<string> Intents => [];

    /// <summary>As it is written from its record.</summary>
    public Reply View(Outgoing outgoing)
    {
        var item = SuggestionView.ItemOf(outgoing, catalogue);
        var id = outgoing.NudgeId!.Value;
        return new Reply($"{outgoing.Plan?.Capitalised() ?? "Now"}, the time you set aside for: *{item.Title}*. How did it go?")
        {
            More = [$"Or just tell me in a sentence."],
            Choices = [AnswerNudge.Done(id), new("Partly", Id("partly", id)), new("Didn't happen", Id("missed", id))],
        };
    }

    public bool Expects(Turn turn) => turn.Expects(Expecting.HowItWent) && turn.Topic.NudgeId is not null && Tells(turn);

    public async Task<Reply> AnswerAsync(Turn turn, CancellationToken cancel)
    {
        var id = turn.Press is null ? turn.Topic.NudgeId ?? 0 : turn.AboutId;
        if (await turn.Work.Nudges.FindAsync(turn.Coachee.Id, id, cancel) is not { } nudge
            || turn.Pathway?.FindItem(nudge.ItemId) is not { } item)
            return WhatShouldIWorkOn.Gone(turn, catalogue);
        return turn.Verb switch
        {
            "partly" => await PartlyAsync(turn, nudge, cancel),
            "missed" => await MissedAsync(turn, nudge, cancel),
            "next-week" => await NextWeekAsync(turn, nudge, cancel),
            "skip" => await SkipAsync(turn, nudge, cancel),
            _ when IsMiss(turn) => await MissedAsync(turn, nudge, cancel),
            _ => await answers.KeepAsync(turn, nudge, item, turn.Ask.Text, cancel),
        };
    }

    static bool Tells(Turn turn) => !turn.Ask.Text.Contains('?') && turn.Recognition switch
    {
        { By: not DecidedBy.Classifier } => false,
        { Intent: Core.Understanding.Intents.NudgeSkip or Core.Understanding.Intents.LogWin } => true,
        { Intent: Core.Understanding.Intents.NudgeDone } => turn.Ask.Text.Split(' ').Length > WordsOfItsOwn,
        { Score: var score, Next: var next } => score < LikelyElsewhere || next.Any(IsWin) || IsMiss(turn),
    };

    /// <summary>A second guess is enough: they were asked.</summary>
    static bool IsWin(Guess guess) => guess is { Intent: Core.Understanding.Intents.LogWin, Score: >= MayBeAWin };

    static bool IsMiss(Turn turn) =>
        turn.Recognition.Intent == Core.Understanding.Intents.NudgeSkip || Missed().IsMatch(turn.Ask.Text.Replace('’', '\''));

    async Task<Reply> PartlyAsync(Turn turn, Nudge nudge, CancellationToken cancel)
    {
        await answering.TakeAsync(turn, nudge, NudgeAnswer.Partly, cancel);
        turn.Next = turn.Next! with { NudgeId = nudge.Id, Expecting = Expecting.HowItWent };
        return new Reply($"What got done? One sentence, and I keep it.");
    }

    async Task<Reply> MissedAsync(Turn turn, Nudge nudge, CancellationToken cancel)
    {
        await answering.TakeAsync(turn, nudge, NudgeAnswer.Missed, cancel);
        turn.Next = turn.Next! with { NudgeId = nudge.Id };
        return new Reply($"Weeks like that happen. Want a smaller one?")
        {
            Choices =
            [
                WhatShouldIWorkOn.Smaller(nudge.Id),
                new("Same one next week", Id("next-week", nudge.Id)),
                new("Skip", Id("skip", nudge.Id)),
            ],
        };
    }

    async Task<Reply> NextWeekAsync(Turn turn, Nudge nudge, CancellationToken cancel)
    {
        await answering.TakeAsync(turn, nudge, NudgeAnswer.NextWeek, cancel);
        var next = calendar.NextDay(turn, await Calendar.OfAsync(turn, cancel));
        return new Reply($"{(next is { } day ? $"You'll get it again {When.Day(day, turn.Today)}" : "You'll get it again next time")}.");
    }

    async Task<Reply> SkipAsync(Turn turn, Nudge nudge, CancellationToken cancel)
    {
        await answering.TakeAsync(turn, nudge, NudgeAnswer.NotNow, cancel);
        return new Reply($"Skipped. The next one is something else.") { Choices = [WhatShouldIWorkOn.Ask] };
    }

    static ChoiceId Id(string verb, long nudgeId) => new(FeatureName, verb, nudgeId.ToString());

    [GeneratedRegex(@"^\W*(no|nope|nah|(sorry|unfortunately|well|honestly|i|we|it|that|this|just|still|really|actually|,|\s)*(did ?n[o']t|didn't|did not|haven't|have not|hasn't|has not|couldn't|could not|wasn't|was not|no time|ran out of time|forgot|not yet|never got))\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, Patience)]
    private static partial Regex Missed();
}
