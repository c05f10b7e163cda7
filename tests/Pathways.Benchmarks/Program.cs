using Pathways.Benchmarks;
using Pathways.Benchmarks.Nudges;
using Pathways.Benchmarks.Simulation;
using Pathways.Benchmarks.Turns;

var commands = new Dictionary<string, (string Usage, Action<string[]> Run)>
{
    ["understanding"] = ("understanding [FILE…]   accuracy over labelled messages (.jsonl), or cross-validation when no file is given", Understanding.Run),
    ["explain"] = ("explain TEXT              how a message is read, and why", UnderstandingExplain.Run),
    ["turn"] = ("turn                      what one turn costs that logs a win, the start and the memory, beside a raw endpoint", TurnCost.Run),
    ["nudges"] = ("nudges [sqlite|postgresql] [DUE] [REGISTERED]         how fast nudges due at one minute go out", NudgeRate.Run),
    ["exactly-once"] = ("exactly-once [sqlite|postgresql] [ROUNDS] [DUE]       what killed nodes send twice, or never", ExactlyOnce.Run),
    [ClaimPeer.Command] = ("", ClaimPeer.Run), // what "nudges" starts beside the service
    ["simulate"] = ("simulate [SEED]           ways to choose the weekly item, over imagined coachees", Simulate.Run),
    [RawPeer.Command] = ("", RawPeer.Run), // what "turn" starts beside the service
};

if (args is [var name, .. var rest] && commands.TryGetValue(name, out var command))
{
    command.Run(rest);
    return Environment.ExitCode;
}

foreach (var (usage, _) in commands.Values.Where(known => known.Usage.Length > 0))
    Console.Error.WriteLine(usage);
return 2;
