using Pathways.Benchmarks;

var commands = new Dictionary<string, (string Usage, Action<string[]> Run)>
{
    ["understanding"] = ("understanding [FILE…]   accuracy over labelled messages (.jsonl), or cross-validation when no file is given", Understanding.Run),
};

if (args is [var name, .. var rest] && commands.TryGetValue(name, out var command))
{
    command.Run(rest);
    return 0;
}

foreach (var (usage, _) in commands.Values)
    Console.Error.WriteLine(usage);
return 2;
