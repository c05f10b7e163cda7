using NodaTime;

namespace Pathways.Core.Understanding;

/// <summary>Days of the week in English, German, French and Spanish, with the typos that fingers make.</summary>
static class Days
{
    static readonly string[] Names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    static readonly Dictionary<string, int> ByWord = new[]
    {
        "monday mondays mon mondy montag montags lundi lundis lunes",
        "tuesday tuesdays tue tues dienstag dienstags mardi mardis martes",
        "wednesday wednesdays wed weds wensday wendsday mittwoch mittwochs mercredi mercredis miercoles",
        "thursday thursdays thu thur thurs donnerstag donnerstags jeudi jeudis jueves",
        "friday fridays fri freitag freitags vendredi vendredis viernes",
        "saturday saturdays sat samstag samstags samedi samedis sabado sabados",
        "sunday sundays sun sonntag sonntags dimanche dimanches domingo domingos",
    }.SelectMany((words, day) => words.Split(' ').Select(word => (word, day))).ToDictionary();

    /// <summary>The days named, in the order of the week: "Monday".</summary>
    public static IReadOnlyList<string> In(string plain)
    {
        var named = Words(plain).Select(Index).ToList();
        var days = named.Where(day => day >= 0).ToHashSet();
        if (IsRange(plain) && named.FindAll(day => day >= 0) is [var first, var last] && first < last)
            days = [.. Enumerable.Range(first, last - first + 1)];
        return [.. days.Order().Select(day => ((IsoDayOfWeek)(day + 1)).ToString())];
    }

    public static bool IsWorkingWeek(string plain) => In(plain).Count == 5 && IsRange(plain);

    /// <summary>0 for Monday; below 0 when the word is no day.</summary>
    public static int Index(string word) => ByWord.TryGetValue(word, out var day) ? day
        : word.Length >= 5 ? Array.FindIndex(Names, name => IsOneEditAway(word.TrimEnd('s'), name))
        : -1;

    static string[] Words(string plain) => plain.Split([' ', ',', '.', '!', '?', '-', '/', '&', '+', '(', ')', ':', ';'], StringSplitOptions.RemoveEmptyEntries);

    static bool IsRange(string plain) => plain.Contains("day to ") || plain.Contains("day through ") || plain.Contains("on to ") || plain.Contains(" bis ") || plain.Contains("di au ") || plain.Contains("es a ")
        || (plain.Contains('-') && !plain.Contains(','));

    /// <summary>One letter too many, too few or wrong, or two swapped.</summary>
    static bool IsOneEditAway(string word, string name)
    {
        if (word.Length == 0 || word[0] != name[0] || Math.Abs(word.Length - name.Length) > 1)
            return false;
        var start = 0;
        while (start < Math.Min(word.Length, name.Length) && word[start] == name[start])
            start++;
        var (rest, wanted) = (word[start..], name[start..]);
        return Tail(rest, 1) == Tail(wanted, 1) || Tail(rest, 1) == wanted || rest == Tail(wanted, 1)
            || (rest.Length > 1 && wanted.Length > 1 && rest[0] == wanted[1] && rest[1] == wanted[0] && rest[2..] == wanted[2..]);
    }

    static string Tail(string text, int from) => text.Length >= from ? text[from..] : "";
}
