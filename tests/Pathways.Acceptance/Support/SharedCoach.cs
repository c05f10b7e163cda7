namespace Pathways.Acceptance.Support;

/// <summary>One service for all tests that only talk, each as a person of their own.</summary>
[CollectionDefinition(Name)]
public sealed class SharedCoach : ICollectionFixture<CoachHost>
{
    public const string Name = "one coach";
}

public static class Doors
{
    public static TheoryData<string> All => ["teams", "web"];
}
