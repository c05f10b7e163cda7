using System.Diagnostics;
using System.IO.Compression;

namespace Pathways.Acceptance.Manifests;

/// <summary>The app package as an admin makes it, with sample values, in a folder of its own that goes away afterwards.</summary>
public sealed class TeamsPackage : IDisposable
{
    public const string AppId = "12345678-90ab-cdef-1234-567890abcdef";
    public const string Host = "coach.example.com";

    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("pathways-teams-");

    public (int Status, string Complaint) Make(params string[] arguments)
    {
        var start = new ProcessStartInfo("bash", [Path.Combine(SchemaFactAttribute.Root, "manifests/teams/package"), .. arguments])
        {
            UseShellExecute = false,
            WorkingDirectory = folder.FullName,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        using var script = Process.Start(start)!;
        var complaint = script.StandardError.ReadToEnd();
        script.WaitForExit();
        return (script.ExitCode, complaint);
    }

    public bool IsMade => File.Exists(Zip);

    /// <summary>Names with their folders, if they have any.</summary>
    public IReadOnlyList<string> Entries
    {
        get
        {
            using var zip = ZipFile.OpenRead(Zip);
            return [.. zip.Entries.Select(entry => entry.FullName)];
        }
    }

    public byte[] Read(string entry)
    {
        using var zip = ZipFile.OpenRead(Zip);
        using var content = zip.GetEntry(entry)!.Open();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }

    public void Dispose() => folder.Delete(recursive: true);

    string Zip => Path.Combine(folder.FullName, "pathways-teams.zip");
}
