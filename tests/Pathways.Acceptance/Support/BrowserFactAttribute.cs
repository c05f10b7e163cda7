namespace Pathways.Acceptance.Support;

/// <summary>Needs a browser, node and the scripts' packages: skipped, saying so, where one of them is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public static readonly string Scripts = Path.Combine(SchemaFactAttribute.Root, "tests/Pathways.Acceptance/browser");

    static readonly string Chromium = Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } path ? path : "/usr/bin/chromium";

    public BrowserFactAttribute() => Skip =
        !File.Exists(Chromium) ? $"There is no {Chromium}: install Chromium, or set CHROMIUM to the program."
        : !IsOnPath("node") ? "There is no node on the PATH."
        : !Directory.Exists(Path.Combine(Scripts, "node_modules")) ? $"The scripts' packages are missing: run npm ci in {Scripts}."
        : null;

    static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
