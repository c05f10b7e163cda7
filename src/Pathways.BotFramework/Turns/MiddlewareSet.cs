namespace Pathways.BotFramework;

/// <summary>Middleware in order of registration: the first one sees the turn first and last.</summary>
sealed class MiddlewareSet
{
    readonly List<IMiddleware> _middleware = [];

    public void Use(IMiddleware middleware) => _middleware.Add(middleware);

    public Task RunAsync(ITurnContext turnContext, BotCallbackHandler callback, CancellationToken cancellationToken)
        => RunFrom(0, turnContext, callback, cancellationToken);

    Task RunFrom(int index, ITurnContext turnContext, BotCallbackHandler callback, CancellationToken cancellationToken)
        => index < _middleware.Count
            ? _middleware[index].OnTurnAsync(turnContext, token => RunFrom(index + 1, turnContext, callback, token), cancellationToken)
            : callback(turnContext, cancellationToken);
}
