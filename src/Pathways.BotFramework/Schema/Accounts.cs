using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pathways.BotFramework;

/// <summary>A person or a bot on one channel.</summary>
public class ChannelAccount
{
    public ChannelAccount()
    {
    }

    public ChannelAccount(string? id = null, string? name = null, string? role = null, string? aadObjectId = null)
    {
        Id = id;
        Name = name;
        Role = role;
        AadObjectId = aadObjectId;
    }

    /// <summary>On Teams different for each bot that the person talks to. Never to be taken apart.</summary>
    public string? Id { get; set; }

    /// <summary>A display name: it changes, and is no identity.</summary>
    public string? Name { get; set; }

    /// <summary>The Entra object id, the same for every bot of the tenant.</summary>
    public string? AadObjectId { get; set; }

    public string? Role { get; set; }

    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? Properties { get; set; }
}

/// <summary>A Teams account with what the tenant tells about the person.</summary>
public class TeamsChannelAccount : ChannelAccount
{
    public string? GivenName { get; set; }

    public string? Surname { get; set; }

    public string? Email { get; set; }

    public string? UserPrincipalName { get; set; }

    public string? TenantId { get; set; }

    public string? UserRole { get; set; }
}

public class ConversationAccount
{
    public string? Id { get; set; }

    public string? Name { get; set; }

    public bool? IsGroup { get; set; }

    /// <summary><c>personal</c>, <c>groupChat</c> or <c>channel</c> on Teams; may be missing.</summary>
    public string? ConversationType { get; set; }

    public string? TenantId { get; set; }

    public string? AadObjectId { get; set; }

    public string? Role { get; set; }

    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? Properties { get; set; }
}
