using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using Pathways.Bot.Features;
using Pathways.Core.Catalogue;
using Pathways.Core.Understanding;

namespace Pathways.Acceptance.Conventions;

/// <summary>What keeps the code easy to find one's way in, held by tests because nobody looks every day.</summary>
[Collection(SharedCoach.Name)]
public class ConventionTests(CoachHost host)
{
    const int LinesAtMost = 300;
    const int ConstructorParametersAtMost = 4;

    static readonly string Root = SchemaFactAttribute.Root;

    IReadOnlyList<IFeature> Features => host.Services.GetRequiredService<AllFeatures>().All;

    [Fact]
    public void Every_feature_has_one_address_and_a_golden_file_per_door()
    {
        Assert.True(Features.Count >= 15);
        foreach (var name in Features.Select(feature => feature.GetType().Name))
        {
            Assert.True(File.Exists(Path.Combine(Root, "src/Pathways.Bot/Features", name, $"{name}.cs")), name);
            var tests = Path.Combine(Root, "tests/Pathways.Acceptance", name);
            Assert.True(File.Exists(Path.Combine(tests, $"{name}Tests.cs")), name);
            foreach (var door in new[] { "teams", "web" })
                Assert.NotEmpty(Directory.GetFiles(tests, $"*.{door}.txt"));
        }
    }

    [Fact]
    public void No_feature_is_missing_from_the_list()
    {
        var written = typeof(IFeature).Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(IFeature)));
        Assert.Equal(written.Select(type => type.Name).Order(), Features.Select(feature => feature.GetType().Name).Order());
    }

    [Fact]
    public void Names_in_buttons_are_unique_and_every_intent_has_one_feature()
    {
        Assert.Equal(Features.Count, Features.Select(feature => feature.Name).Distinct().Count());
        Assert.DoesNotContain(Features, feature => feature.Name.Contains('/'));
        Assert.Equal(Intents.All.Order(), Features.SelectMany(feature => feature.Intents).Order());
    }

    [Fact]
    public void What_help_says_to_type_is_understood()
    {
        var reader = host.Services.GetRequiredService<LanguageModels>().Reader;
        foreach (var feature in Features.Where(feature => feature.Help is not null))
            Assert.Contains(reader.Read(feature.Help!.Say, new NodaTime.LocalDate(2026, 11, 20)).Intent, feature.Intents);
    }

    [Fact]
    public void No_source_file_is_a_question()
    {
        var files = Directory.GetFiles(Path.Combine(Root, "src"), "*.cs", SearchOption.AllDirectories).Where(file => !file.Contains("/obj/")).ToList();
        Assert.True(files.Count > 100);
        Assert.All(files, file => Assert.True(File.ReadLines(file).Count() <= LinesAtMost, file));
    }

    [Fact]
    public void Nothing_needs_more_than_four_others()
    {
        var constructors = new[] { typeof(IFeature).Assembly, typeof(Pathway).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.GetMethod("<Clone>$") is null && type.GetCustomAttribute<CompilerGeneratedAttribute>() is null)
            .SelectMany(type => type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic));
        Assert.All(constructors, constructor => Assert.True(
            constructor.GetParameters().Length <= ConstructorParametersAtMost, $"{constructor.DeclaringType}"));
    }

    [Fact]
    public void Core_knows_nothing_of_the_web_the_bot_or_the_database()
    {
        string[] allowed = ["System", "NodaTime", "YamlDotNet"];
        Assert.All(
            typeof(Pathway).Assembly.GetReferencedAssemblies(),
            reference => Assert.Contains(allowed, name => reference.Name!.StartsWith(name, StringComparison.Ordinal)));
    }
}
