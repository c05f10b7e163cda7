namespace Pathways.Acceptance.Support;

/// <summary>A folder for what a browser showed: kept where PATHWAYS_SCREENSHOTS says, else gone with the test.</summary>
public sealed class Screenshots : IDisposable
{
    static readonly string? Kept = Environment.GetEnvironmentVariable("PATHWAYS_SCREENSHOTS") is { Length: > 0 } folder ? folder : null;

    public Screenshots(string test) => Folder = Kept is null
        ? Directory.CreateTempSubdirectory($"pathways-{test}-").FullName
        : Directory.CreateDirectory(Path.Combine(Path.GetFullPath(Kept, SchemaFactAttribute.Root), test)).FullName;

    public string Folder { get; }

    public void Dispose()
    {
        if (Kept is null)
            Directory.Delete(Folder, recursive: true);
    }
}
