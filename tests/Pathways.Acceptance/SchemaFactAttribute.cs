namespace Pathways.Acceptance;

/// <summary>Needs one of the public JSON schemas, which are not part of the repository: skipped, saying so, where it is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SchemaFactAttribute : FactAttribute
{
    public SchemaFactAttribute(string file)
    {
        if (!File.Exists(PathOf(file)))
            Skip = $"There is no {PathOf(file)}: set PATHWAYS_SCHEMAS to the folder that has it.";
    }

    public static string PathOf(string file) => Path.GetFullPath(Path.Combine(
        Environment.GetEnvironmentVariable("PATHWAYS_SCHEMAS") is { Length: > 0 } folder ? folder : "../shared/schemas", file), Root);

    /// <summary>The top of the repository.</summary>
    public static string Root { get; } = FindRoot();

    static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Pathways.sln")))
                return folder.FullName;
        throw new InvalidOperationException("The tests run outside the repository: no Pathways.sln above them.");
    }
}
