using Pathways.Bot.Conversation;
using Pathways.Core.Catalogue;
using Pathways.Core.Understanding;

namespace Pathways.Bot.Features;

/// <summary>Tells what a role is, or how two of them differ.</summary>
public sealed class CompareRoles(RoleGuide guide) : IFeature
{
    public string Name => "roles";

    public IReadOnlyList<string> Intents => [Core.Understanding.Intents.CompareRoles];

    public HelpLine? Help => new("lead or staff?", "how two roles differ, or what one of them does all day");

    public Task<Reply> AnswerAsync(Turn turn, CancellationToken cancel) => Task.FromResult(Mentioned(turn.Ask.Text) switch
    {
        [var one, var other, ..] when Between(one, other) is { } difference => Compare(difference),
        [var role, ..] => Describe(role),
        [] => KindsOfEngineer(),
    });

    /// <summary>The roles that the text names, in its order.</summary>
    List<Role> Mentioned(string text) =>
    [
        .. guide.Roles
            .Select(role => (Role: role, At: role.AlsoCalled.Max(name => IndexOfWord(text, name))))
            .Where(found => found.At >= 0)
            .OrderBy(found => found.At)
            .Select(found => found.Role),
    ];

    static int IndexOfWord(string text, string word)
    {
        var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
        var end = at + word.Length;
        var whole = at >= 0 && (at == 0 || !char.IsLetter(text[at - 1])) && (end == text.Length || !char.IsLetter(text[end]) || text[end] == 's');
        return whole ? at : -1;
    }

    Difference? Between(Role one, Role other) => guide.Differences.FirstOrDefault(difference =>
        (difference.First, difference.Second) == (one.Key, other.Key) || (difference.First, difference.Second) == (other.Key, one.Key));

    Reply Compare(Difference difference)
    {
        var (first, second) = (Find(difference.First), Find(difference.Second));
        return new Reply(InShort(first))
        {
            More =
            [
                InShort(second),
                .. difference.Points.Select(point => (Prose)$"*{point.About.Capitalised()}.* _{first.Name}:_ {point.First} _{second.Name}:_ {point.Second}"),
                $"{difference.Choosing}",
            ],
            Choices = [ListPathways.Ask],
        };
    }

    Reply Describe(Role role)
    {
        var kind = guide.Kinds.First(kind => kind.Id == role.KindId);
        return new Reply(InShort(role))
        {
            More =
            [
                .. role.LooksLike.Select(line => (Prose)$"• {line}"),
                $"*{kind.Name}.* {kind.Summary}",
                .. Years(role),
            ],
            Choices = [ListPathways.Ask],
        };
    }

    Reply KindsOfEngineer() => new($"People tend to grow through four kinds of engineer.")
    {
        More = [.. guide.Kinds.Select(kind => (Prose)$"*{kind.Name}.* {kind.Summary} {kind.Sign}"), $"Ask “lead or staff?” or “what does a senior do?” for more."],
        Choices = [ListPathways.Ask],
    };

    static Prose[] Years(Role role) => role.UsualYears is { } years ? [$"People usually have {years.Replace('-', '–')} years of experience when they get there; what you did counts for more than how long."] : [];

    static Prose InShort(Role role) => $"*{role.Name}:* {role.InASentence}";

    Role Find(string key) => guide.Roles.First(role => role.Key == key);
}
