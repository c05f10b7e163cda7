using Pathways.Bot.Conversation;
using Pathways.Core.Catalogue;
using Pathways.Core.Understanding;

namespace Pathways.Bot.Features;

/// <summary>Takes a pathway, or moves to another one with all wins kept.</summary>
public sealed class ChoosePathway(CoachingCatalogue catalogue, Filing filing, Calendar calendar) : IFeature
{
    const string FeatureName = "choose-pathway";

    public static Choice Take(Pathway pathway, string label) => new(label, new ChoiceId(FeatureName, "take", pathway.Id));

    public string Name => FeatureName;

    public IReadOnlyList<string> Intents => [Core.Understanding.Intents.ChoosePathway];

    public HelpLine? Help => new("I want to become a lead", "choose a pathway, or switch and keep your wins");

    public async Task<Reply> AnswerAsync(Turn turn, CancellationToken cancel) =>
        catalogue.Find(turn.Press?.Choice.About ?? turn.Recognition.Slot(Slots.Pathway)) switch
        {
            null => new Reply($"Which one? Each goes from one role to the next.") { Choices = ListPathways.Choices(catalogue, turn.Pathway) },
            var pathway when pathway == turn.Pathway => Already(turn, pathway),
            var pathway => await TakeAsync(turn, pathway, cancel),
        };

    async Task<Reply> TakeAsync(Turn turn, Pathway pathway, CancellationToken cancel)
    {
        await turn.Work.Coachees.ChoosePathwayAsync(turn.Coachee.Id, pathway.Id, turn.Ask.At, cancel);
        var moved = await filing.FileEarlierWinsAsync(turn, pathway, cancel);
        var first = await StartAsync(turn, pathway, cancel);
        return new Reply($"You're on *{pathway.Name}*, usually {pathway.Usual}.")
        {
            More = [$"{pathway.About}", .. Kept(moved), .. first, $"These are its focus areas; your wins will show up under them:"],
            Facts = [.. pathway.FocusAreas.Select(area => new Fact(area.Name, area.Summary))],
            Choices = [WhatShouldIWorkOn.Ask, Reading.Ask],
        };
    }

    /// <summary>From the first pathway on there is something to write about; a later one changes nothing in when.</summary>
    async Task<Prose[]> StartAsync(Turn turn, Pathway pathway, CancellationToken cancel)
    {
        var isFirst = turn.Coachee.PathwayId is null;
        turn.Coachee = turn.Coachee with { PathwayId = pathway.Id };
        if (!isFirst && await turn.Work.Schedules.FindAsync(turn.Coachee.Id, cancel) is not null)
            return [];
        var schedule = await Calendar.OfAsync(turn, cancel);
        await calendar.SaveAsync(turn, schedule, cancel);
        return calendar.Coming(turn, schedule).Take(1).ToList() is [var at]
            ? [$"Your first nudge comes *{When.Moment(at, turn.Coachee, turn.Ask.At)}*, {When.Zone(turn.Coachee)}, then {When.Often(schedule.Rhythm)}. “Nudge me Fridays at 3pm” changes that, “pause” stops it."]
            : [.. Pause.Standing(turn, schedule)];
    }

    static Prose[] Kept(int wins) => wins switch
    {
        0 => [],
        1 => [$"The win you had logged came along; I've filed it here too."],
        _ => [$"Your {wins} wins came along; I've filed them here too."],
    };

    static Reply Already(Turn turn, Pathway pathway) =>
        new($"You're on {pathway.Name} already, since {Dates.Long(turn.Coachee.DateOf(turn.Coachee.PathwaySince ?? turn.Ask.At))}.")
        {
            Choices = [WhatShouldIWorkOn.Ask, ListPathways.Ask],
        };
}
