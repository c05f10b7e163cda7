namespace Pathways.Core.Understanding;

/// <summary>Finds the number that shows what a win was worth.</summary>
public static class Impact
{
    /// <summary>The number with what it counts, as typed: "20%", "3 teams", "from 12 to 5 minutes". Null when the text gives none.</summary>
    public static string? Find(string typed) => null;
}
