using Pathways.Bot.Conversation;
using Pathways.Core.Understanding;

namespace Pathways.Bot.Features;

/// <summary>Says what is kept and who sees it, and erases all of it when told twice.</summary>
public sealed class Privacy : IFeature
{
    const string FeatureName = "privacy";

    static readonly Choice Erase = new("Delete my data", new ChoiceId(FeatureName, "erase"));
    static readonly Choice Confirm = new("Yes, delete everything", new ChoiceId(FeatureName, "confirm"));
    static readonly Choice Keep = new("Keep it", new ChoiceId(FeatureName, "keep"));

    static readonly string[] ErasureWords = ["delete", "erase", "forget", "remove", "wipe"];

    public string Name => FeatureName;

    public IReadOnlyList<string> Intents => [Core.Understanding.Intents.Privacy];

    public HelpLine? Help => new("who can see this?", "what I keep and who sees it; “delete my data” removes all of it");

    public async Task<Reply> AnswerAsync(Turn turn, CancellationToken cancel) => turn.Verb switch
    {
        "confirm" => await EraseAsync(turn, cancel),
        "erase" => await AskTwiceAsync(turn, cancel),
        "keep" => new Reply($"Kept. Nothing was changed."),
        _ when WantsErasure(turn.Ask.Text) => await AskTwiceAsync(turn, cancel),
        _ => await ShowAsync(turn, cancel),
    };

    static async Task<Reply> ShowAsync(Turn turn, CancellationToken cancel)
    {
        var wins = await turn.Work.Wins.AllAsync(turn.Coachee.Id, cancel);
        var nudges = await turn.Work.Nudges.HistoryAsync(turn.Coachee.Id, cancel);
        var schedule = await turn.Work.Schedules.FindAsync(turn.Coachee.Id, cancel);
        return new Reply($"Only you can see what you tell me. Not your manager, not your team; I report to nobody.")
        {
            More =
            [
                $"It stays in this service's own database, and nothing is sent to any language model. Whoever runs the service can reach the database itself, as with any tool at work.",
            ],
            Facts =
            [
                new Fact("Wins", $"{wins.Count}, word for word, with their day and what they are filed under"),
                new Fact("Suggestions", $"{nudges.Count}, with your answers and when you planned them"),
                new Fact("Schedule", schedule is null ? "none yet" : $"{When.Of(schedule)}, and the days you're away"),
                new Fact("Sent by me", "when something was due, and whether it arrived"),
                new Fact("Pathway", turn.Pathway?.Name ?? "none yet"),
                new Fact("Time zone", turn.Coachee.Zone ?? "not known"),
                new Fact("Messages", "your last one, only when I didn't understand it, and lists of wins as you typed them; otherwise none"),
            ],
            Choices = [Erase],
        };
    }

    static async Task<Reply> AskTwiceAsync(Turn turn, CancellationToken cancel)
    {
        var wins = await turn.Work.Wins.AllAsync(turn.Coachee.Id, cancel);
        return new Reply($"This deletes everything I know about you, {Count(wins.Count)} included. It can't be undone.") { Choices = [Confirm, Keep] };
    }

    static async Task<Reply> EraseAsync(Turn turn, CancellationToken cancel)
    {
        await turn.Work.Coachees.EraseAsync(turn.Coachee.Id, cancel);
        turn.Next = null;
        return new Reply($"Everything is deleted. Write again whenever you like, and we start anew.");
    }

    static bool WantsErasure(string text) =>
        ErasureWords.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    static string Count(int wins) => wins switch { 0 => "your settings", 1 => "your one win", _ => $"your {wins} wins" };
}
