using NodaTime;
using Pathways.Bot.Conversation;
using Pathways.Core.Catalogue;
using Pathways.Core.Nudges;

namespace Pathways.Bot.Features;

/// <summary>The next weeks: on which days the coach writes, and what it is likely to suggest.</summary>
public sealed class WhatsComing(CoachingCatalogue catalogue, Calendar calendar) : IFeature
{
    const string FeatureName = "coming";
    const int Shown = 4;

    public static readonly Choice Ask = new("What's coming?", new ChoiceId(FeatureName, "ask"));

    static readonly string[] Words =
    [
        "what's coming", "whats coming", "what is coming", "what's coming up", "whats coming up", "what's next week", "whats next week",
        "what's next weeks", "whats next weeks", "what's coming next", "what comes next",
        "coming up", "upcoming", "preview", "next weeks", "the next weeks",
    ];

    public string Name => FeatureName;

    public IReadOnlyList<string> Intents => [];

    public bool Expects(Turn turn) =>
        turn.Press is null && Words.Contains(turn.Ask.Text.Trim().TrimEnd('?', '.', '!').Replace('’', '\'').ToLowerInvariant());

    public async Task<Reply> AnswerAsync(Turn turn, CancellationToken cancel)
    {
        if (turn.Pathway is not { } pathway)
            return WhatShouldIWorkOn.NeedsPathway(catalogue);
        var schedule = await Calendar.OfAsync(turn, cancel);
        var moments = calendar.Coming(turn, schedule).Take(Shown).ToList();
        var likely = Suggestions.Rank(await turn.TrackRecordAsync(pathway, cancel), Size.Any, turn.Ask.At);
        return moments is [var first, ..] && likely.Count > 0
            ? View(turn, schedule, [.. moments.Zip(likely)], first)
            : Nothing(turn, schedule);
    }

    static Reply View(Turn turn, Schedule schedule, IReadOnlyList<(Instant At, Suggestion Likely)> weeks, Instant first) =>
        new($"The next one comes {When.Moment(first, turn.Coachee, turn.Ask.At)}, {When.Zone(turn.Coachee)}.")
        {
            More = [.. Pause.Standing(turn, schedule), $"Likely, that is: what you log and what you answer change it."],
            Facts = [.. weeks.Select(week => new Fact(When.Day(turn.Coachee.DateOf(week.At), turn.Today), week.Likely.Item.Title))],
            Choices = [NudgeMe.Ask, schedule.Away is null ? Pause.Ask : Pause.Resume],
        };

    static Reply Nothing(Turn turn, Schedule schedule) => new($"Nothing is coming as things are.")
    {
        More = Pause.Standing(turn, schedule),
        Choices = schedule.Away is null ? [NudgeMe.Ask, ListPathways.Ask] : [Pause.Resume],
    };
}
