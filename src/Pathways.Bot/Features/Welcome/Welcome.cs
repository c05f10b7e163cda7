using NodaTime;
using Pathways.Bot.Conversation;
using Pathways.Core.Catalogue;
using Pathways.Core.Coachees;
using Pathways.Core.Understanding;

namespace Pathways.Bot.Features;

/// <summary>Introduces the coach once, asks where the person is, and recommends one pathway from the answer.</summary>
public sealed class Welcome(CoachingCatalogue catalogue) : IFeature
{
    const string FeatureName = "welcome";
    const string RoleField = "role";
    const string FocusField = "focus";

    /// <summary>Doors tell of an arrival beside the first message, not before or after it.</summary>
    static readonly Duration ArrivalsComeTogether = Duration.FromSeconds(15);

    /// <summary>Of a message that also answers the open question: "senior, a bit of both" sounds a little like a win.</summary>
    const double SurelySomethingElse = 0.8;

    public static readonly Choice Start = new("Find my pathway", new ChoiceId(FeatureName, "start"));

    public string Name => FeatureName;

    public IReadOnlyList<string> Intents => [];

    /// <summary>Nothing when they are just being welcomed by another message of the same moment.</summary>
    public Task<IReadOnlyList<Reply>> ArriveAsync(Turn turn) => Task.FromResult<IReadOnlyList<Reply>>(turn switch
    {
        { IsFirst: true } => [Introduction(turn)],
        _ when JustMet(turn) => [],
        { Pathway: { } pathway } => [Back(pathway)],
        _ => [Introduction(turn)],
    });

    public bool Expects(Turn turn) => turn.Expects(Expecting.Role) && !WantsSomethingElse(turn) && Situation.Of(turn.Ask.Text) is not null;

    public async Task<Reply> AnswerAsync(Turn turn, CancellationToken cancel) => turn.Verb switch
    {
        "answer" when turn.Press!.Inputs.GetValueOrDefault(RoleField) is { } role =>
            await RecommendAsync(turn, new Situation(role, turn.Press.Inputs.GetValueOrDefault(FocusField)), cancel),
        "" when Situation.Of(turn.Ask.Text) is { } situation => await RecommendAsync(turn, situation, cancel),
        _ => Question(turn, $"Where are you now, and what is your focus?"),
    };

    async Task<Reply> RecommendAsync(Turn turn, Situation situation, CancellationToken cancel)
    {
        await turn.Work.Coachees.ChooseRoleAsync(turn.Coachee.Id, situation.Role, cancel);
        return situation.Recommend() is var (id, reason) && catalogue.Find(id) is { } pathway
            ? Recommendation(pathway, reason)
            : new Reply($"Then none of my pathways is made for where you are, but one may still fit.") { Choices = ListPathways.Choices(catalogue, null) };
    }

    /// <summary>"Lead" answers the question; "I want to become a lead" and "lead or staff?" do not.</summary>
    static bool WantsSomethingElse(Turn turn) =>
        turn.Ask.Text.Contains('?')
        || turn.Recognition is { Intent: Core.Understanding.Intents.LogWin or Core.Understanding.Intents.SuggestNext, Score: >= SurelySomethingElse }
        || (NamesPathway(turn.Recognition) && Situation.Of(turn.Ask.Text)?.Focus is null);

    static bool NamesPathway(Recognition recognition) =>
        recognition.By != DecidedBy.Command && recognition.Slot(Slots.Pathway) is not null;

    static bool JustMet(Turn turn) => turn.Ask.At - turn.Coachee.FirstSeen < ArrivalsComeTogether;

    static Reply Introduction(Turn turn) =>
        Question(turn, $"I'm Pathways, a coach for engineers. Once a week I suggest one thing you can do at the next level without having the title.") with
        {
            More =
            [
                $"Tell me what you did, in your own words, and I keep it as evidence for when it counts. I don't grade you and I don't set goals for you. You say when I write, and “pause” stops it.",
                $"*Only you can see what you tell me.* I keep your wins, your pathway, your choices and when to write to you. “Delete my data” removes everything.",
                $"Where are you now, and what is your focus? Pick below, or type it: “senior, a bit of both”.",
            ],
        };

    /// <summary>Who installs the coach again wonders what became of the first time.</summary>
    static Reply Back(Pathway pathway) => new($"Welcome back. You're still on *{pathway.Name}*, and everything you told me is still here.")
    {
        Choices = [WhatShouldIWorkOn.Ask, ShowProgress.Ask],
    };

    static Reply Question(Turn turn, Prose lead)
    {
        turn.Next = turn.Next! with { Expecting = Expecting.Role };
        return new Reply(lead)
        {
            Form = new Form(new ChoiceId(FeatureName, "answer"), "Recommend a pathway",
            [
                new PickField(RoleField, "Where are you now?",
                [
                    new Option("intermediate", "Intermediate"), new Option("senior", "Senior"),
                    new Option("lead", "Lead or Staff"), new Option("other", "Something else"),
                ]),
                new PickField(FocusField, "What is your focus?",
                [
                    new Option("coding", "Coding"), new Option("leading", "Leading"), new Option("both", "Both"),
                ]),
            ]),
        };
    }

    static Reply Recommendation(Pathway pathway, string reason) => new($"I'd take *{pathway.Name}*.")
    {
        More = [$"{reason}", $"It usually takes {pathway.Usual}. {pathway.Summary}"],
        Choices = [ChoosePathway.Take(pathway, $"Take {pathway.Name}"), ListPathways.Ask],
    };
}
