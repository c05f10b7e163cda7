using System.Text.RegularExpressions;
using NodaTime;

namespace Pathways.Core.Understanding;

/// <summary>Small sentences with fixed shapes, and the details that messages carry. Takes plain text.</summary>
static partial class Grammar
{
    /// <summary>A role that people have; <see cref="Role"/> knows more names of those they want.</summary>
    const string RoleHad = "(senior|sr|snr|lead|staff)";

    const int Patience = 1000; // ms; plain text is short and no pattern here backtracks far, so it never runs out

    /// <summary>What the shape of the message alone decides. Null when the shape is none of ours.</summary>
    public static Recognition? Read(string typed, string plain, LocalDate today)
    {
        if (Corrections.Read(typed, plain, today) is { } corrected)
            return corrected;
        if (Correction().Match(typed.Trim()) is { Success: true } correction)
            return Decided(Intents.Undo, new() { [Slots.Text] = correction.Groups["text"].Value });
        if (Replacement().IsMatch(plain))
            return Decided(Intents.Undo, []);
        if (WhenGrammar.IsOnlyWhen(plain) || (NudgeMe().IsMatch(plain) && NamesATime(plain, today)))
            return Decided(Intents.SetSchedule, WhenGrammar.Schedule(plain));
        if (Moved().IsMatch(plain) && Zones.Find(plain) is not null)
            return Decided(Intents.SetSchedule, WhenGrammar.Schedule(plain));
        return PauseFirst().IsMatch(plain) ? Decided(Intents.Pause, Away.Read(plain, today)) : null;
    }

    /// <summary>The details that matter to the intent.</summary>
    public static IReadOnlyDictionary<string, string> SlotsOf(Heard heard, string intent) => intent switch
    {
        Intents.SetSchedule => WhenGrammar.Schedule(heard.Plain),
        Intents.Pause => Away.Read(heard.Plain, heard.Today),
        Intents.ChoosePathway or Intents.ListPathways => Found((Slots.Pathway, PathwayOf(heard.Plain))),
        Intents.SuggestNext => Found((Slots.Size, SizeOf(heard.Plain)), (Slots.Topic, heard.Topics.Wished(heard.Plain, heard.Typed))),
        Intents.Reading => Found((Slots.Topic, heard.Topics.Read(heard.Plain, heard.Typed))),
        Intents.ShowProgress => Found((Slots.Topic, heard.Topics.AreaIn(heard.Plain))),
        Intents.ExplainItem => Found((Slots.Topic, heard.Topics.Explained(heard.Plain, heard.Typed))),
        _ => Found(),
    };

    /// <summary>The id of the pathway to the role named last: in "from lead to staff" that is the goal. Null when only the present role is named, unless one pathway alone begins there.</summary>
    public static string? PathwayOf(string plain) => Role().Matches(PresentRole().Replace(plain, "")).LastOrDefault()?.Value switch
    {
        "staff" or "staf" or "principal" => "senior-to-staff",
        "senior" or "sr" or "snr" => "intermediate-to-senior",
        null => Intermediate().IsMatch(plain) ? "intermediate-to-senior" : null,
        _ => "senior-to-lead",
    };

    /// <summary>"lead", "senior to staff please", "the lead path".</summary>
    public static bool IsRoleAlone(string plain) => RoleAlone().IsMatch(plain);

    public static Dictionary<string, string> Found(params ReadOnlySpan<(string Name, string? Value)> slots)
    {
        var found = new Dictionary<string, string>();
        foreach (var (name, value) in slots)
            if (value is not null)
                found[name] = value;
        return found;
    }

    /// <summary>Also one that does not exist.</summary>
    static bool NamesATime(string plain, LocalDate today) =>
        WhenGrammar.Schedule(plain).Count > 0 || Dates.On(plain, today) is not null || Impossible.In(plain, today) is not null;

    static string? SizeOf(string plain) =>
        TooBig().IsMatch(plain) ? "small"
        : TooSmall().IsMatch(plain) ? "big"
        : Small().IsMatch(plain) ? "small"
        : Big().IsMatch(plain) ? "big"
        : null;

    static Recognition Decided(string intent, Dictionary<string, string> slots) => new(intent, 1, DecidedBy.Grammar) { Slots = slots };

    [GeneratedRegex(@"^((change|edit|correct|update|reword|rephrase) (that|it|this|the last (one|win|entry)|my last (one|win|entry)) to|replace (that|it|this|the last (one|win|entry)|my last (one|win|entry)) (with|by)):? [""“']?(?<text>.+?)[""”']?$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.Singleline, Patience)]
    private static partial Regex Correction();

    [GeneratedRegex(@"^s/[^/]+/[^/]*/?g?$", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Replacement();

    /// <summary>In words it is like a win; with a place behind it and nothing else, it is a change of zone.</summary>
    [GeneratedRegex(@"^(i|we)('ve| have)?( just| recently)? (moved|relocated)( over)? to [a-z]+( [a-z]+)?( now)?[.! ]*$", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Moved();

    [GeneratedRegex(@"^(please |can you |could you )?(nudge|remind|ping|message) me\b(?! (to|of|about|that)\b)", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex NudgeMe();

    /// <summary>Not what belongs to others: "pause the video".</summary>
    [GeneratedRegex(@"^(please )?(pause|mute|snooze)\b(?! (the|my|our|your) (?!(weekly |next )?(nudge|message|reminder|notification|ping|suggestion)s?\b|bot\b|coach|schedule\b|pathway\b))(?!.*\?)",
        RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex PauseFirst();

    [GeneratedRegex(@"\b(senior|sr|snr|lead|(team|tech|technical) ?(lead|leader)|tl(?!;)|teamleiter(in)?|staff?|principal)\b", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Role();

    [GeneratedRegex(@"\b(i'?m|i am|currently|bin|je suis|soy) (an? )?(currently |still |gerade |noch )?(an? )?(intermediate|mid|mid-level|middle)\b", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Intermediate();

    /// <summary>Also a role that is not wanted, or not any more: "rather than a lead", "lieber staff als lead", "drop staff".</summary>
    [GeneratedRegex(
        @"\b(i'?m|i am|currently|(?<!myself )as|(?<!\b(get|getting|be|being|me) )promoted to|became|from|(i|we|i've|ive|i have) (just |finally )?(made|been)( made| promoted to)?|bin|je suis|soy) (an? )?(currently |gerade |schon |now )?(an? )?" + RoleHad + @"\b(?! one)" +
        @"|\b(rather than|instead of|not|drop|scrap|scratch|forget|ditch|statt|plutot que|en vez de|(?<=\b(lieber|eher)\b.*)als) (the |my |an? )?" + RoleHad + @"\b" +
        @"|\b(senior|lead|staff) (isn't|is not|no more|any ?more|was)\b",
        RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex PresentRole();

    [GeneratedRegex(@"^(the )?((senior|sr|mid|intermediate|lead|staff|tech|principal|engineer|to|pathway|path|track|please|one|->|→)\W*)+$", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex RoleAlone();

    [GeneratedRegex(@"\b(too|zu|trop|demasiado) (big|much|large|long|hard|heavy|ambitious|gross|viel|schwer|lang|gros|grand|long|difficile|grande|larg[oa]|dificil)\b|\b(in|under|within|less than) (an|one|half an) hour\b",
        RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex TooBig();

    [GeneratedRegex(@"\b(too|zu|trop|demasiado) (small|easy|little|simple|trivial|klein|leicht|einfach|petit|facile|facil|pequen[oa])\b", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex TooSmall();

    [GeneratedRegex(@"\b(small|smaller|smallish|tiny|teeny|mini|micro|bite-? ?sized?|low[ -]effort|light|lighter|lightweight|simple|simpler|modest|gentle|nothing (too )?(big|heavy|huge|major|much)|not (too|so|that) (big|much|heavy)|half hour|quarter of an hour|kleinigkeit|winzig(es)?|chiquit[oa]|quick|short|shorter|easy|easier|little|less time|less effort|coffee break|few minutes|half an hour|halbe stunde|media hora|demi-heure|kurz(es|er|e)?|klein(es|er|ere|eres|e)?|schnell(es)?|petite?|courte?|rapide|pequen[oa]|pequenit[oa]|cort[oa]|cortit[oa]|rapidit[oa]|rapid[oa]|(5|10|15|20|30|five|ten|fifteen|twenty|thirty)[ -]?min(ute)?s?)\b", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Small();

    [GeneratedRegex(@"\b(big|bigger|larger|ambitious|meatier|harder|challenging|stretch|(whole|full|entire|all) day|gross(es|er|ere|eres|e)?|ambitieux|grande|gros)\b", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Big();
}

/// <summary>A message as the grammar takes it.</summary>
sealed record Heard(string Typed, string Plain, LocalDate Today, Topics Topics);
