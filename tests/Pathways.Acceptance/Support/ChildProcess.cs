using System.Diagnostics;
using System.Text;
using System.Threading.Channels;

namespace Pathways.Acceptance.Support;

/// <summary>Another process, with all it says. It does not outlive the test, and is ended when it hangs.</summary>
public sealed class ChildProcess : IDisposable
{
    static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(3);

    readonly CancellationTokenSource hangs = new(LongestRun);
    readonly Channel<string> unread = Channel.CreateUnbounded<string>();
    readonly Process process;
    readonly Task<string> said;
    readonly Task<string> complained;

    ChildProcess(ProcessStartInfo start)
    {
        start.UseShellExecute = false;
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        process = Process.Start(start)!;
        said = ListenAsync();
        complained = process.StandardError.ReadToEndAsync();
        hangs.Token.Register(() => process.Kill(entireProcessTree: true));
    }

    /// <summary>The service, as an operator starts it.</summary>
    public static ChildProcess Service(string environment, string address, params IEnumerable<string> settings)
    {
        var service = typeof(Program).Assembly.Location;
        var start = new ProcessStartInfo("dotnet", [service, "--urls", address, .. settings])
        {
            WorkingDirectory = Path.GetDirectoryName(service),
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        return new ChildProcess(start);
    }

    /// <summary>A script in <c>browser/</c>.</summary>
    public static ChildProcess Script(string name, params IEnumerable<string> arguments) =>
        new(new ProcessStartInfo("node", [name, .. arguments]) { WorkingDirectory = BrowserFactAttribute.Scripts });

    /// <summary>Waits until it says a line with these words.</summary>
    public async Task<string> UntilItSaysAsync(string words)
    {
        await foreach (var line in unread.Reader.ReadAllAsync())
            if (line.Contains(words, StringComparison.Ordinal))
                return line;
        throw new InvalidOperationException($"It ended without saying '{words}'.\n{await EndAsync()}");
    }

    public async Task TellAsync(string line)
    {
        await process.StandardInput.WriteLineAsync(line);
        await process.StandardInput.FlushAsync();
    }

    public async Task<Outcome> EndAsync()
    {
        await process.WaitForExitAsync();
        return new Outcome(process.ExitCode, await said, await complained);
    }

    /// <summary>Without a warning, as a power cut does it.</summary>
    public async Task KillAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    public void Dispose()
    {
        hangs.Dispose();
        process.Kill(entireProcessTree: true);
        process.Dispose();
    }

    /// <summary>Reads on whether anybody waits for a line or not: a full pipe would hold the process up.</summary>
    async Task<string> ListenAsync()
    {
        var all = new StringBuilder();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            all.AppendLine(line);
            unread.Writer.TryWrite(line);
        }
        unread.Writer.Complete();
        return all.ToString();
    }
}

public sealed record Outcome(int ExitCode, string Said, string Complained)
{
    public override string ToString() => $"Exit code {ExitCode}\n{Said}{Complained}";
}
