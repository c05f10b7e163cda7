using System.Text;

namespace Pathways.Bot.Conversation;

/// <summary>A reply as text alone: for doors that show nothing else, for notifications, for screen readers.</summary>
public static class PlainText
{
    public static string Of(Reply reply)
    {
        var text = new StringBuilder(reply.Lead.ToString());
        foreach (var paragraph in reply.More)
            text.Append("\n\n").Append(paragraph);
        if (reply.Facts.Count > 0)
            text.Append("\n\n").AppendJoin('\n', reply.Facts.Select(fact => $"{fact.Name}: {fact.Value}"));
        foreach (var field in reply.Form?.Fields ?? [])
            text.Append("\n\n").Append(Question(field));
        if (reply.Choices.Count > 0)
            text.Append("\n\n").AppendJoin(' ', reply.Choices.Select(choice => $"[{choice.Label}]"));
        return text.ToString();
    }

    static string Question(Field field) => field is PickField pick
        ? $"{pick.Label} ({string.Join(", ", pick.Options.Select(option => option.Label))})"
        : field.Label;
}
