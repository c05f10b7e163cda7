using System.Runtime.CompilerServices;

namespace Pathways.BotFramework;

public static class TurnContextExtensions
{
    /// <summary>Sends a trace. Only the emulator gets it; on every other channel nothing leaves the process.</summary>
    public static Task<ResourceResponse?> TraceActivityAsync(
        this ITurnContext turnContext,
        string name,
        object? value = null,
        string? valueType = null,
        [CallerMemberName] string? label = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.SendActivityAsync(turnContext.Activity.CreateTrace(name, value, valueType, label), cancellationToken);
    }
}
