using System.Collections.Frozen;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Pathways.Bot.Web;

/// <summary>The page's files, embedded in the assembly: nothing to deploy beside it, and no path to walk out of.</summary>
static class PageFiles
{
    const string Folder = "page/";

    static readonly FrozenDictionary<string, FileContentHttpResult> Files = typeof(PageFiles).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder))
        .ToFrozenDictionary(name => name[Folder.Length..], Read);

    public static IResult Index() => Files["index.html"];

    public static IResult Find(string file) => Files.TryGetValue(file, out var found) ? found : TypedResults.NotFound();

    static FileContentHttpResult Read(string name)
    {
        using var content = typeof(PageFiles).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[content.Length];
        content.ReadExactly(bytes);
        return TypedResults.Bytes(bytes, ContentType(Path.GetExtension(name)));
    }

    static string ContentType(string extension) => extension switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => "application/octet-stream",
    };
}
