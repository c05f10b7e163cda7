using System.Runtime.CompilerServices;

namespace Pathways.Core.Understanding;

/// <summary>What a word can be in a sentence.</summary>
[Flags]
enum WordKind
{
    None = 0,
    PastVerb = 1,

    /// <summary>Past or present alike: past only after "i" or "we".</summary>
    EitherVerb = 2,
    Participle = 4,

    /// <summary>May stand before the subject or the verb and changes nothing.</summary>
    Filler = 8,
    OwnSubject = 16,
    OtherSubject = 32,
    You = 64,
    Me = 128,
    Person = 256,
    Name = 512,
    Planning = 1024,
    Auxiliary = 2048,
    Asking = 4096,

    /// <summary>After an asking word it makes a question.</summary>
    Asked = 8192,

    /// <summary>The same, but not after a word that also begins a report: "did my first release".</summary>
    AskedAbout = 262144,

    /// <summary>Begins a question or a report.</summary>
    AskingOrTelling = 524288,

    /// <summary>Ends like a past verb and is none, or tells of nothing done.</summary>
    NothingDone = 16384,

    /// <summary>Can say a plan together with the words beside it.</summary>
    MayPlan = 32768,
    Day = 65536,
    Time = 131072,
}

/// <summary>The words whose kind matters, whatever a sentence is about. Looked up once a word: every phrase is, at start.</summary>
static class WordKinds
{
    static readonly Dictionary<string, WordKind> Kinds = Collect(new (WordKind Kind, string Words)[]
    {
        (WordKind.PastVerb,
            "ran led wrote gave got built made took held taught spoke met found sat drew brought won kept began did rewrote sent spent broke caught chose told " +
            "went sold sped drove grew stood understood thought became came knew showed saw heard paid rebuilt fought sought threw flew rose swept withdrew " +
            "shiped fixd reviewd"),
        (WordKind.EitherVerb, "set put cut read let shut split spread hit run"),
        (WordKind.Participle, "been done had written given taken run made spent sent gotten spoken shown begun won built led found"),
        (WordKind.Filler,
            "today yesterday finally just also so and ok then recently already actually successfully again now well really quickly proactively " +
            "this last week month quarter sprint morning afternoon night on monday tuesday wednesday thursday friday - * big small win"),
        (WordKind.OwnSubject, "i we i've we've ive weve i'd"),
        (WordKind.OtherSubject, "he she they someone somebody everyone nobody it's he's she's they've who"),
        (WordKind.You, "you u your ur yours you're du dich dir dein tu te toi ti usted"),
        (WordKind.Me, "i i'm im i've ive i'll my me mine we our us ich mir mich mein wir je j'ai moi mon ma mes yo mi me nos"),
        (WordKind.Person,
            "team teams lead leads boss manager pm cto ceo cfo colleague teammate guy folks people intern vendor devs sres designers customer they he she " +
            "someone somebody nobody"),
        (WordKind.Name, // first names that are common where software is made and mean nothing else
            "tom bob alice anna ana tim jonas lisa lena tomas thomas sarah sara maria marta marie priya ben dan daniel david john jane jim joe kate kim laura linda " +
            "lucas luca lukas luis carlos juan jose pedro pablo miguel sofia elena olga ivan igor peter paul simon felix max moritz sven stefan steven susan emma " +
            "julia jan jens karl klaus martin michael mike nina oliver omar ali ahmed mohammed fatima aisha raj ravi sanjay deepa wei chen yuki kenji hiro pierre " +
            "jean luc claire camille jacques antonio giulia marco andrea alex sam chris eva eve frank george harry hannah helen jack jacob james jason jessica kevin " +
            "leo mehmet aylin nadia natalie nick noah petra rachel robert ryan sandra tina vera victor yusuf zoe"),
        (WordKind.Planning, "will i'll we'll should must might could may plan plans planning going gonna want wants hope hoping need intend about tomorrow"),
        (WordKind.MayPlan, "will i'll ill we'll well should might could plan planning going gonna want hope hoping need intend about tomorrow trying supposed wish have like love let's lets"),
        (WordKind.Day,
            "monday mondays mon tuesday tuesdays tue tues wednesday wednesdays wed thursday thursdays thu thurs friday fridays fri saturday saturdays sunday sundays " +
            "montag montags dienstag dienstags mittwoch mittwochs donnerstag donnerstags freitag freitags samstag samstags sonntag sonntags " +
            "lundi lundis mardi mardis mercredi mercredis jeudi jeudis vendredi vendredis samedi dimanche lunes martes miercoles jueves viernes sabado domingo"),
        (WordKind.Time, "am pm noon midday o'clock uhr heures midi mediodia"),
        (WordKind.Auxiliary, "have was were had"),
        (WordKind.Asking, "what how why when where which who can could would should do does is are am will shall"),
        (WordKind.AskingOrTelling, "did has had was were"),
        (WordKind.Asked, "i you we they there he she somebody someone anyone anybody"),
        (WordKind.AskedAbout, "it that this the my"),
        (WordKind.NothingDone,
            "need wanted needed missed failed tired bored hoped wished skipped tried used confused supposed interested stressed overwhelmed"),
    });

    static readonly Dictionary<string, WordKind>.AlternateLookup<ReadOnlySpan<char>> KindsBySpan = Kinds.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="word">Without the signs around it.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static WordKind Of(ReadOnlySpan<char> word)
    {
        KindsBySpan.TryGetValue(word, out var kind);
        if (word.Length > 4 && word.EndsWith("ed") && !word.EndsWith("eed") && (kind & WordKind.NothingDone) == WordKind.None)
            kind |= WordKind.PastVerb;
        if (IsTime(word))
            kind |= WordKind.Time;
        return word.EndsWith("'s") && KindsBySpan.TryGetValue(word[..^2], out var owner) ? kind | (owner & WordKind.Name) : kind;
    }

    static Dictionary<string, WordKind> Collect((WordKind Kind, string Words)[] lines)
    {
        var kinds = new Dictionary<string, WordKind>();
        foreach (var (kind, words) in lines)
            foreach (var word in words.Split(' '))
                kinds[word] = kinds.GetValueOrDefault(word) | kind;
        return kinds;
    }

    /// <summary>"9:30", "9am", "14h".</summary>
    static bool IsTime(ReadOnlySpan<char> word) => word.Length > 1 && char.IsAsciiDigit(word[0]) && (word.Contains(':') || word[^1] is 'm' or 'h');
}
