using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Pathways.Bot.Storage;

namespace Pathways.Acceptance.Support.Masses;

/// <summary>A server in a process of its own, from an assembly beside this one, and what the system says it uses.</summary>
public sealed class ServerProcess : IDisposable
{
    static readonly TimeSpan StartAtMost = TimeSpan.FromSeconds(60);
    static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1);
    static readonly HttpClient Client = new();

    readonly Stopwatch clock = Stopwatch.StartNew();
    readonly Process process;

    ServerProcess(ProcessStartInfo start, Uri address)
    {
        Address = address;
        process = Process.Start(start)!;
        // What it says is of no interest, but a pipe that nobody empties would stop it.
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public Uri Address { get; }

    /// <summary>Since it was started, until <see cref="StopTheClock"/>.</summary>
    public TimeSpan Age => clock.Elapsed;

    /// <summary>Of all its threads, in user and system mode.</summary>
    public TimeSpan ProcessorTime => Now().TotalProcessorTime;

    public long PeakMemory => Now().PeakWorkingSet64;

    /// <summary>A folder that the service was published to, to be measured in place of the one that was built beside this.</summary>
    const string Published = "PATHWAYS_BENCH_SERVICE";

    public const string ServiceAssembly = "Pathways.Bot.dll";

    public static ServerProcess Start(string assembly, params IEnumerable<string> arguments)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}/");
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = AppContext.BaseDirectory,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Development", ["ASPNETCORE_URLS"] = address.ToString() },
        };
        var folder = assembly == ServiceAssembly ? Environment.GetEnvironmentVariable(Published) ?? "" : "";
        foreach (var argument in arguments.Prepend(Path.Combine(folder, assembly)))
            start.ArgumentList.Add(argument);
        return new ServerProcess(start, address);
    }

    /// <summary>The service, on a database.</summary>
    public static ServerProcess Service(string connectionString) => Start(ServiceAssembly, $"--{StorageHosting.Key}={connectionString}");

    public void StopTheClock() => clock.Stop();

    public async Task UntilWellAsync()
    {
        while (!await IsWellAsync())
            await WaitToTryAgainAsync();
        StopTheClock();
    }

    public async Task WaitToTryAgainAsync()
    {
        if (process.HasExited || clock.Elapsed > StartAtMost)
            throw new InvalidOperationException($"{process.StartInfo.ArgumentList[0]} does not start.");
        await Task.Delay(1);
    }

    /// <summary>Resident, once it has done nothing for a while.</summary>
    public async Task<long> IdleMemoryAsync()
    {
        for (var before = TimeSpan.MinValue; ProcessorTime is var now && now > before; before = now)
            await Task.Delay(Quiet);
        return Now().WorkingSet64;
    }

    /// <summary>As a deployment does it.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> StopAsync()
    {
        using (var kill = Process.Start("kill", $"{process.Id}"))
            await kill.WaitForExitAsync();
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    /// <summary>Without a warning, as a power cut does it.</summary>
    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    async Task<bool> IsWellAsync()
    {
        try
        {
            using var response = await Client.GetAsync(new Uri(Address, "health"));
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    Process Now()
    {
        process.Refresh();
        return process;
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
