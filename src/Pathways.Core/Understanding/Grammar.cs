namespace Pathways.Core.Understanding;

/// <summary>Days, times, spans and pathways in a message.</summary>
static class Grammar
{
    public static Recognition? Read(string plain) => null;

    public static IReadOnlyDictionary<string, string> SlotsOf(string plain, string intent) => new Dictionary<string, string>();
}
