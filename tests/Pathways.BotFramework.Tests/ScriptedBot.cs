namespace Pathways.BotFramework.Tests;

/// <summary>A bot that does what the test says, and remembers whom it met.</summary>
sealed class ScriptedBot : IBot
{
    int _turns;

    public int Turns => _turns;

    public Activity? Last { get; private set; }

    public Func<ITurnContext, CancellationToken, Task> OnTurn { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>What the reply of <see cref="RepliesAndCatches"/> threw.</summary>
    public Exception? Caught { get; private set; }

    public void Replies() => OnTurn = (turn, token) => turn.SendActivityAsync("hi", cancellationToken: token);

    public void RepliesAndCatches() => OnTurn = async (turn, token) =>
        Caught = await Record.ExceptionAsync(() => turn.SendActivityAsync("hi", cancellationToken: token));

    public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _turns);
        Last = turnContext.Activity;
        return OnTurn(turnContext, cancellationToken);
    }
}
