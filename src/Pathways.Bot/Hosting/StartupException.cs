namespace Pathways.Bot.Hosting;

/// <summary>The service cannot start, and its operator can do something about it. The message is all that is worth printing.</summary>
public sealed class StartupException(string message) : Exception(message)
{
    public override string ToString() => Message;
}
