using System.Text;
using System.Text.Json;
using NJsonSchema;
using Pathways.Bot.Features;
using Pathways.Core.Catalogue;
using Pathways.Core.Understanding;

namespace Pathways.Acceptance.Manifests;

public sealed class TeamsManifestTests : IDisposable
{
    const string Schema = "teams-manifest-1.29.schema.json";

    static readonly Dictionary<string, string> MeantBy = new()
    {
        ["what should I work on?"] = Intents.SuggestNext,
        ["how am I doing?"] = Intents.ShowProgress,
        ["why?"] = Intents.ExplainItem,
        ["nudge me Fridays at 3pm"] = Intents.SetSchedule,
        ["pause"] = Intents.Pause,
        ["what's coming?"] = Intents.SetSchedule,
        ["change pathway"] = Intents.ChoosePathway,
        ["undo"] = Intents.Undo,
        ["who can see this?"] = Intents.Privacy,
        ["help"] = Intents.Help,
    };

    readonly TeamsPackage package = new();

    public void Dispose() => package.Dispose();

    [Fact]
    public void The_package_holds_the_manifest_and_both_icons_and_nothing_else()
    {
        Make();

        Assert.Equal(["color.png", "manifest.json", "outline.png"], package.Entries.Order());
    }

    [SchemaFact(Schema)]
    public async Task The_manifest_is_valid()
    {
        Make();

        var schema = await JsonSchema.FromFileAsync(SchemaFactAttribute.PathOf(Schema));
        Assert.Empty(schema.Validate(Manifest()));
        // That the schema looks at the file at all: without a name there is a complaint.
        Assert.NotEmpty(schema.Validate(Manifest().Replace("\"name\"", "\"title\"")));
    }

    [Fact]
    public void The_manifest_names_the_app_and_the_host_that_were_given()
    {
        Make();

        using var manifest = JsonDocument.Parse(Manifest());
        var root = manifest.RootElement;
        Assert.Equal(TeamsPackage.AppId, root.GetProperty("id").GetString());
        Assert.Equal(TeamsPackage.AppId, root.GetProperty("bots")[0].GetProperty("botId").GetString());
        Assert.Equal(TeamsPackage.Host, Assert.Single(root.GetProperty("validDomains").EnumerateArray()).GetString());
        Assert.All(root.GetProperty("developer").EnumerateObject().Where(link => link.Name.EndsWith("Url")),
            link => Assert.Equal(TeamsPackage.Host, new Uri(link.Value.GetString()!).Host));
        Assert.DoesNotContain("${{", Manifest());
    }

    [Fact]
    public void It_is_for_personal_chats_only()
    {
        Make();

        using var manifest = JsonDocument.Parse(Manifest());
        var bot = Assert.Single(manifest.RootElement.GetProperty("bots").EnumerateArray());
        Assert.Equal("personal", Assert.Single(bot.GetProperty("scopes").EnumerateArray()).GetString());
        Assert.Equal("personal", manifest.RootElement.GetProperty("defaultInstallScope").GetString());
    }

    [Fact]
    public void Every_command_that_it_offers_is_understood()
    {
        Make();
        var reader = LanguageModels.Train(CoachingCatalogue.Load(), PhraseBook.Load()).Reader;

        using var manifest = JsonDocument.Parse(Manifest());
        var lists = manifest.RootElement.GetProperty("bots")[0].GetProperty("commandLists").EnumerateArray();
        var titles = lists.SelectMany(list => list.GetProperty("commands").EnumerateArray()).Select(command => command.GetProperty("title").GetString()!);
        Assert.Equal(MeantBy, titles.ToDictionary(title => title, title => reader.Read(title, new NodaTime.LocalDate(2026, 3, 12)).Intent));
    }

    [Theory]
    [InlineData("color.png", 192)]
    [InlineData("outline.png", 32)]
    public void Icons_have_the_size_that_Teams_asks_for(string file, int side)
    {
        Make();

        var icon = new Png(package.Read(file));
        Assert.Equal((side, side), (icon.Width, icon.Height));
    }

    [Fact]
    public void The_outline_is_white_on_nothing()
    {
        Make();

        var pixels = new Png(package.Read("outline.png")).Pixels().ToList();
        Assert.All(pixels.Where(pixel => pixel.Alpha > 0), pixel => Assert.Equal((255, 255, 255), (pixel.Red, pixel.Green, pixel.Blue)));
        Assert.Contains(pixels, pixel => pixel.Alpha == 0);
        Assert.Contains(pixels, pixel => pixel.Alpha == 255);
    }

    [Theory]
    [InlineData]
    [InlineData(TeamsPackage.AppId)]
    [InlineData("pathways", TeamsPackage.Host)]
    [InlineData(TeamsPackage.AppId, "https://coach.example.com")]
    [InlineData(TeamsPackage.AppId, "coach.example.com:8443")]
    [InlineData(TeamsPackage.AppId, "localhost")]
    [InlineData(TeamsPackage.AppId, "coach.example.com/x&y")]
    public void Wrong_arguments_are_refused_in_one_line(params string[] arguments)
    {
        var (status, complaint) = package.Make(arguments);

        Assert.NotEqual(0, status);
        Assert.Single(complaint.TrimEnd('\n').Split('\n'));
        Assert.False(package.IsMade);
    }

    void Make()
    {
        var (status, complaint) = package.Make(TeamsPackage.AppId, TeamsPackage.Host);
        Assert.True(status == 0, complaint);
    }

    string Manifest() => Encoding.UTF8.GetString(package.Read("manifest.json"));
}
