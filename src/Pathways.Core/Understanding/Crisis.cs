using System.Text.RegularExpressions;

namespace Pathways.Core.Understanding;

/// <summary>
/// Whether somebody says that they want to die or harm themselves. Reviewed by hand, in four languages: only words about oneself count,
/// so "this bug is killing me" and "kill the process" do not. Takes plain text.
/// </summary>
static partial class Crisis
{
    const int Patience = 1000; // ms; plain text is short and no pattern here backtracks far, so it never runs out

    public static bool IsIn(string plain) => English().IsMatch(plain) || German().IsMatch(plain) || French().IsMatch(plain) || Spanish().IsMatch(plain);

    [GeneratedRegex(@"\b(kill|killing|hang|shoot|hurt|hurting|harm|harming|cut|cutting) myself\b(?! (to|over|with|trying|laughing|off|a|some|out|short))" +
        @"|\b(i|i'm|im|i've|me) (\w+ ){0,4}(suicidal|committing suicide|commit suicide)\b|\b(suicidal (thoughts?|feelings?|ideation)|(thinking|thoughts?|think) (about|of) suicide)\b" +
        @"|\bi (\w+ ){0,2}(want|wanna|wanted|wish|would like)( to| i could| i was| i were)?( just)? (die|dead|be dead|not exist)\b" +
        @"|\b(end|ending|take|taking) my (own )?life\b|\b(want to|wanna|going to|gonna|should|could) (just )?end it all\b" +
        @"|\bi (\w+ ){0,2}(don't|dont|do not|no longer) (want to|wanna) (live|be alive|exist|wake up|be here)( any ?more)?\b(?! (in|on|at|near|with|for|to))" +
        @"|\b(no|any) reason to (live|keep living)\b|\b(better off dead|better off without me)\b|\bself[- ]?harm(ing)?\b(?! (policy|feature|filter|detection|content))" +
        @"|\bcan'?t go on living\b|\bmy life (is|isn't|is not) (not )?worth living\b", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex English();

    [GeneratedRegex(@"\b(mich|mir) (\w+ ){0,2}(umbringen|umzubringen|das leben nehmen|das leben zu nehmen|etwas antun|was antun|etwas anzutun|selbst verletzen)\b|\b(ich )?bringe? mich (noch )?um\b" +
        @"|\bich (\w+ ){0,3}(nicht mehr leben|sterben)( will| mochte)?\b|\b(selbstmord|suizid)(gedanken|gefahrdet)\b|\bdenke (\w+ )?an (selbstmord|suizid)\b|\bich (ritze|verletze) mich\b|\bmeinem leben ein ende\b",
        RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex German();

    [GeneratedRegex(@"\b(me|m'etre) suicider?\b|\b(je (veux|voudrais|vais)|envie de|pense a) (me tuer|mourir|me faire du mal|en finir avec la vie)\b|\bmettre fin a (mes jours|ma vie)\b" +
        @"|\b(je )?(ne )?(veux|ai) plus (envie de )?vivre\b|\bpensees suicidaires\b", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex French();

    [GeneratedRegex(@"\b(suicidarme|quitarme la vida|hacerme dano|acabar con mi vida)\b|\b(quiero|pienso en|ganas de) (matarme|morir|morirme)\b(?! de (risa|hambre|ganas|sueno|calor))|\bme quiero (matar|morir)\b" +
        @"|\bno quiero (seguir viviendo|vivir( mas)?$|vivir mas)|\bpensamientos suicidas\b|\bsin ganas de vivir\b", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Spanish();
}
