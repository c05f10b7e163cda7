using Microsoft.Extensions.Logging;

namespace Pathways.BotFramework;

/// <summary>What is logged about calls: where, how and how it ended, never what was said.</summary>
static partial class ConnectorLog
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "{Method} to {Host} was refused: {Status} {Code} (trace {Trace})")]
    public static partial void Refused(ILogger logger, HttpMethod method, string host, int status, string? code, string? trace);

    [LoggerMessage(Level = LogLevel.Warning, Message = "No new token; the old one is used while it lasts")]
    public static partial void TokenNotRenewed(ILogger logger, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Signing keys could not be fetched from {Host}")]
    public static partial void KeysNotFetched(ILogger logger, string host, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A request was refused: {Reason}")]
    public static partial void RequestRefused(ILogger logger, string reason);
}
