using System.Reflection;

namespace Pathways.Core.Catalogue;

/// <summary>All the coach has to say: the pathways and what they share. Immutable, read once at start.</summary>
public sealed record CoachingCatalogue(IReadOnlyList<Pathway> Pathways, RoleGuide RoleGuide)
{
    const string WinsFile = "wins.en.tsv";

    static readonly string[] PathwayFiles = ["intermediate-to-senior.yaml", "senior-to-lead.yaml", "senior-to-staff.yaml"];

    /// <summary>The catalogue that ships with the product.</summary>
    /// <exception cref="CatalogueException">A file breaks a rule; the message names file, line and reason.</exception>
    public static CoachingCatalogue Load()
    {
        var pathways = new Pathway[PathwayFiles.Length];
        Parallel.For(0, PathwayFiles.Length, i => pathways[i] = PathwayReader.Read(PathwayFiles[i], Text(PathwayFiles[i])));
        return new CoachingCatalogue(pathways, RoleGuideReader.Read("roles.yaml", Text("roles.yaml"))) { Wins = ToldWinReader.Read(WinsFile, Text(WinsFile), pathways) };
    }

    /// <summary>What engineers say they did, for understanding what coachees say.</summary>
    public IReadOnlyList<ToldWin> Wins { get; init; } = [];

    /// <summary>Null when the id is unknown.</summary>
    public Pathway? Find(string? pathwayId) => Pathways.FirstOrDefault(pathway => pathway.Id == pathwayId);

    static string Text(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(file)!;
        return new StreamReader(stream).ReadToEnd();
    }
}

/// <summary>A catalogue file breaks a rule.</summary>
public sealed class CatalogueException(string file, long line, string reason) : Exception($"{file}:{line}: {reason}");
