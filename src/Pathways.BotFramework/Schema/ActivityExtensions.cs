namespace Pathways.BotFramework;

public static class ActivityExtensions
{
    /// <summary>Takes the mentions of the bot out of the text, and returns the text, which may be empty.</summary>
    public static string? RemoveRecipientMention<T>(this T activity)
        where T : IMessageActivity
        => activity.RemoveMentionText(activity.Recipient?.Id);

    /// <summary>Takes the mentions of one account out of the text, and returns the text, which may be empty.</summary>
    public static string? RemoveMentionText<T>(this T activity, string? id)
        where T : IMessageActivity
    {
        foreach (var mention in activity.GetMentions().Where(mention => id is not null && mention.Mentioned?.Id == id))
        {
            var written = mention.Text ?? $"<at>{mention.Mentioned?.Name}</at>";
            if (written.Length > 0)
                activity.Text = activity.Text?.Replace(written, "", StringComparison.OrdinalIgnoreCase).Trim();
        }

        return activity.Text;
    }
}
