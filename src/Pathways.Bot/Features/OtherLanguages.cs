using Pathways.Bot.Conversation;
using Pathways.Core.Understanding;

namespace Pathways.Bot.Features;

/// <summary>Says once, to who writes in another language that is understood, that the answers are in English.</summary>
public static class OtherLanguages
{
    /// <returns>The replies, the last with the note where it is due.</returns>
    public static async Task<IReadOnlyList<Reply>> NoteAsync(Turn turn, IReadOnlyList<Reply> replies, CancellationToken cancel)
    {
        if (turn is { Press: null, Next: not null, Recognition: { Crisis: false, Language: not Language.English and var language } }
            && await turn.Work.Coachees.TellEnglishAsync(turn.Coachee.Id, turn.Ask.At, cancel))
            return [.. replies.SkipLast(1), replies[^1] with { More = [.. replies[^1].More, Note(language)] }];
        return replies;
    }

    static Prose Note(Language language) => language switch
    {
        Language.German => $"I understand German and answer in English for now. Schreib ruhig weiter auf Deutsch.",
        Language.French => $"I understand French and answer in English for now. Tu peux continuer en français.",
        _ => $"I understand Spanish and answer in English for now. Puedes seguir en español.",
    };
}
