using System.Collections.Frozen;
using System.Text.Json;

namespace Pathways.Bot.Storage;

/// <summary>The values of an enum as the database has them: words, so that a row can be read and a number cannot shift.</summary>
static class Word<T>
    where T : struct, Enum
{
    static readonly FrozenDictionary<T, string> Words =
        Enum.GetValues<T>().ToFrozenDictionary(value => value, value => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()));

    static readonly FrozenDictionary<string, T> Values = Words.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

    public static string Of(T value) => Words[value];

    public static T Read(string word) => Values[word];
}
