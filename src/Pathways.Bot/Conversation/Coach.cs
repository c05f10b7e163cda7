using Pathways.Bot.Features;
using Pathways.Bot.Storage;
using Pathways.Core.Catalogue;
using Pathways.Core.Coachees;
using Pathways.Core.Understanding;

namespace Pathways.Bot.Conversation;

/// <summary>Where every door knocks: one ask in, its replies out, everything written in one transaction.</summary>
public sealed class Coach(IDatabase database, CoachingCatalogue catalogue, LanguageModels models, AllFeatures features)
{
    /// <summary>The same <see cref="Ask.Id"/> acts once; after that it is met with silence.</summary>
    public async Task<Answer> AnswerAsync(Ask ask, CancellationToken cancel)
    {
        await using var work = await database.BeginAsync(cancel);
        if (ask.Id is { } id && !await work.Activities.FirstTimeAsync(id, ask.At, cancel))
            return Answer.Silence;
        var turn = await OpenAsync(ask, work, cancel);
        var replies = await features.AnswerAsync(turn, cancel);
        if (turn.Next is { } next)
            await work.Topics.SetAsync(turn.Coachee.Id, next with { Offers = replies.Count == 0 ? next.Offers : TypedChoice.OffersOf(replies) }, cancel);
        await work.CommitAsync(cancel);
        return new Answer(replies, turn.Recognition, new(() => Evidence(turn)));
    }

    async Task<Turn> OpenAsync(Ask ask, UnitOfWork work, CancellationToken cancel)
    {
        var coachee = await work.Coachees.MeetAsync(ask.From, ask.Zone, ask.At, cancel);
        if (ask.Reference is { } reference)
            await work.Coachees.RememberReferenceAsync(coachee.Id, ask.From.Door, reference, ask.At, cancel);
        var topic = await work.Topics.FindAsync(coachee.Id, cancel);
        var press = ask.Press ?? TypedChoice.Of(ask.Text, topic.Offers);
        return new Turn(ask, work, coachee, topic)
        {
            Pathway = catalogue.Find(coachee.PathwayId),
            Press = press,
            Recognition = press is null ? models.Reader.Read(ask.Text, coachee.DateOf(ask.At)) : new Recognition(features.IntentOf(press.Choice), 1, DecidedBy.Command),
        };
    }

    IReadOnlyList<AreaScore> Evidence(Turn turn) =>
        turn is { Press: null, Recognition.Intent: Intents.LogWin, Pathway: { } pathway } ? models.EvidenceFor(pathway).Rank(turn.Ask.Text).Areas : [];
}

/// <summary>What a turn came to.</summary>
/// <param name="Replies">In the order they are to be sent.</param>
/// <param name="Recognition">Null when the ask had been answered before.</param>
/// <param name="Evidence">Of a win, on the chosen pathway, best first. Worked out when asked for: only who measures us does.</param>
public sealed record Answer(IReadOnlyList<Reply> Replies, Recognition? Recognition, Lazy<IReadOnlyList<AreaScore>> Evidence)
{
    public static readonly Answer Silence = new([], null, new([]));
}
