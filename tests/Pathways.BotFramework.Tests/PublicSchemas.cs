using NJsonSchema;

namespace Pathways.BotFramework.Tests;

/// <summary>The published JSON schemas, which are kept outside the repository.</summary>
static class PublicSchemas
{
    public static string? Folder { get; } = Find();

    public static async Task<JsonSchema> AdaptiveCardAsync()
        => (await JsonSchema.FromFileAsync(Path.Combine(Folder!, "adaptive-card-1.5.schema.json"))).Definitions["AdaptiveCard"];

    public static async Task<JsonSchema> ActivityAsync()
        => (await JsonSchema.FromFileAsync(Path.Combine(Folder!, "botframework-protocol.schema.json"))).Definitions["Activity"];

    static string? Find()
    {
        var folder = Environment.GetEnvironmentVariable("PATHWAYS_SCHEMAS")
            ?? BesideTheRepository(new DirectoryInfo(AppContext.BaseDirectory));
        return Directory.Exists(folder) ? folder : null;
    }

    static string? BesideTheRepository(DirectoryInfo? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Pathways.sln")))
            folder = folder.Parent;
        return folder is null ? null : Path.Combine(folder.FullName, "..", "shared", "schemas");
    }
}

/// <summary>A test that needs the published schemas, and says so where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
sealed class SchemaFactAttribute : FactAttribute
{
    public SchemaFactAttribute()
    {
        if (PublicSchemas.Folder is null)
            Skip = "The published schemas are not here; set PATHWAYS_SCHEMAS to their folder.";
    }
}
