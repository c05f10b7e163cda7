using System.Text.Json.Nodes;
using Pathways.Bot.Conversation;

namespace Pathways.Acceptance.Support;

/// <summary>Somebody at a door.</summary>
public interface IPerson
{
    /// <summary>As the coach knows them.</summary>
    Sender Sender { get; }

    Task<IReadOnlyList<Shown>> ArriveAsync();

    Task<IReadOnlyList<Shown>> SayAsync(string text);

    /// <summary>Presses a button of any message shown so far, the newest first, and sends a form's inputs along.</summary>
    Task<IReadOnlyList<Shown>> PressAsync(string label, params (string Field, string Value)[] inputs);

    /// <summary>What arrives unasked while something is done.</summary>
    Task<IReadOnlyList<Shown>> ReceiveAsync(Func<Task> send);
}

/// <summary>One message as a door shows it.</summary>
/// <param name="Json">As it went over the wire, without what differs from run to run.</param>
/// <param name="Text">All its words.</param>
public sealed record Shown(JsonNode Json, string Text, IReadOnlyList<string> Buttons)
{
    public override string ToString() => Text;
}
