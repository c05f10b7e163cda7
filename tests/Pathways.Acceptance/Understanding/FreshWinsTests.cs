using System.Runtime.CompilerServices;
using System.Text.Json;
using Pathways.Bot.Features;
using Pathways.Core.Catalogue;
using Pathways.Core.Understanding;

namespace Pathways.Acceptance.Understanding;

/// <summary>The wins of FreshWins.jsonl teach nothing: they measure. The floors are a little below what was reached.</summary>
public class FreshWinsTests
{
    static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    static readonly CoachingCatalogue Catalogue = CoachingCatalogue.Load();

    static readonly Lazy<LanguageModels> Models = new(() => LanguageModels.Train(Catalogue, PhraseBook.Load()));

    [Theory]
    [InlineData("senior-to-lead", 0.8, 0.95)]
    [InlineData("intermediate-to-senior", 0.75, 0.95)]
    public void The_right_focus_area_comes_first_or_is_offered(string pathwayId, double first, double offered)
    {
        var shown = Filings(pathwayId).Where(filing => filing.Labels.Count > 0).ToList();
        Assert.InRange(shown.Average(filing => filing.Accepts(filing.Ranking.Areas[0]) ? 1.0 : 0), first, 1);
        Assert.InRange(shown.Average(filing => filing.Ranking.Offered.Any(filing.Accepts) ? 1.0 : 0), offered, 1);
    }

    [Fact]
    public void What_is_filed_without_asking_is_mostly_right()
    {
        var filed = Filings("senior-to-lead").Where(filing => filing.Ranking.Verdict == Verdict.Sure).ToList();
        Assert.InRange(filed.Average(filing => filing.Accepts(filing.Ranking.Tagged[0]) ? 1.0 : 0), 0.75, 1);
    }

    [Fact]
    public void No_fresh_win_is_told_in_the_catalogue()
    {
        var taught = Catalogue.Wins.Select(win => win.Text.ToLowerInvariant()).ToHashSet();
        Assert.DoesNotContain(Wins(), win => taught.Contains(win.Text.ToLowerInvariant()));
    }

    static IEnumerable<Filing> Filings(string pathwayId)
    {
        var model = Models.Value.EvidenceFor(Catalogue.Find(pathwayId)!);
        return Wins().Select(win => pathwayId == "senior-to-lead"
            ? new Filing(model.Rank(win.Text), win.LabelsLead, win.AlsoOkLead)
            : new Filing(model.Rank(win.Text), win.LabelsSenior, win.AlsoOkSenior));
    }

    static IEnumerable<LabelledWin> Wins([CallerFilePath] string here = "") =>
        File.ReadLines(Path.Combine(Path.GetDirectoryName(here)!, "FreshWins.jsonl")).Select(line => JsonSerializer.Deserialize<LabelledWin>(line, Json)!);

    sealed record LabelledWin(string Text, List<string> LabelsLead, List<string> LabelsSenior, List<string> AlsoOkLead, List<string> AlsoOkSenior);

    sealed record Filing(EvidenceRanking Ranking, List<string> Labels, List<string> AlsoOk)
    {
        public bool Accepts(AreaScore area) => Labels.Contains(area.Area.Name) || AlsoOk.Contains(area.Area.Name);
    }
}
