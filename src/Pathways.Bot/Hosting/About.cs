namespace Pathways.Bot.Hosting;

/// <summary>The page behind the links of the app's entry in Teams: what this is, what it keeps, on what terms.</summary>
static class About
{
    public static void MapAbout(this WebApplication app)
    {
        using var reader = new StreamReader(typeof(About).Assembly.GetManifestResourceStream("about.html")!);
        var page = reader.ReadToEnd();
        app.MapGet("/about", () => Results.Text(page, "text/html; charset=utf-8"));
    }
}
