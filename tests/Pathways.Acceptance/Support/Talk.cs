using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Pathways.Acceptance.Support;

/// <summary>A conversation that is kept as a golden file: every word and button a person sees, per door.</summary>
public sealed partial class Talk(IPerson person)
{
    static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    readonly StringBuilder script = new();

    public Task<IReadOnlyList<Shown>> ArriveAsync() => RecordAsync("(arrives)", person.ArriveAsync());

    public Task<IReadOnlyList<Shown>> SayAsync(string text) => RecordAsync(text, person.SayAsync(text));

    /// <summary>For words that matter less than how they are read.</summary>
    public Task<IReadOnlyList<Shown>> SayAsync(string text, string readAs) => RecordAsync($"({readAs})", person.SayAsync(text));

    public Task<IReadOnlyList<Shown>> PressAsync(string label, params (string Field, string Value)[] inputs) =>
        RecordAsync($"[{label}]{string.Concat(inputs.Select(input => $" {input.Field}={input.Value}"))}", person.PressAsync(label, inputs));

    /// <summary>The coach writes first.</summary>
    public Task<IReadOnlyList<Shown>> ReceiveAsync(string what, Func<Task> send) => RecordAsync($"({what})", person.ReceiveAsync(send));

    /// <summary>
    /// Compares with <c>NAME.DOOR.txt</c> beside the test. Run the tests with PATHWAYS_ACCEPT=1 to write what is shown now, and
    /// read the difference before you commit it.
    /// </summary>
    public void MatchesGolden(string name, string door, [CallerFilePath] string test = "")
    {
        var file = Path.Combine(Path.GetDirectoryName(test)!, $"{name}.{door}.txt");
        var actual = Ids().Replace(script.ToString(), "/#").ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("PATHWAYS_ACCEPT") == "1")
            File.WriteAllText(file, actual);
        Assert.True(File.Exists(file), $"There is no golden file {file} yet.");
        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), actual);
    }

    async Task<IReadOnlyList<Shown>> RecordAsync(string said, Task<IReadOnlyList<Shown>> answer)
    {
        script.Append("> ").AppendLine(said);
        var shown = await answer;
        foreach (var message in shown)
            script.AppendLine(message.Json.ToJsonString(Readable)).AppendLine();
        return shown;
    }

    /// <summary>The ids of nudges and wins depend on what other tests did before.</summary>
    [GeneratedRegex(@"(?<=(suggest|nudge|explain|win|follow-up|plan|undo)/[a-z-]+)/[0-9]+")]
    private static partial Regex Ids();
}
