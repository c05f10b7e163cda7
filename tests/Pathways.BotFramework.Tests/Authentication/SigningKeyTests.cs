using System.Net;

namespace Pathways.BotFramework.Tests.Authentication;

public sealed class SigningKeyTests
{
    [Fact]
    public async Task Keys_are_fetched_once_for_many_requests()
    {
        await using var world = await World.StartAsync();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Delivered(world)));

        Assert.Equal(20, world.Bot.Turns);
        Assert.Equal(1, world.Authority.KeyFetches);
    }

    [Fact]
    public async Task A_new_key_is_found_once_the_last_fetch_is_five_minutes_old()
    {
        await using var world = await World.StartAsync();
        await Delivered(world);
        world.Authority.RotateKey("test-2");

        Assert.Equal(HttpStatusCode.Unauthorized, await Delivered(world));
        world.Time.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(HttpStatusCode.OK, await Delivered(world));
        Assert.Equal(2, world.Authority.KeyFetches);
    }

    [Fact]
    public async Task Made_up_key_ids_cannot_hammer_the_authority()
    {
        await using var world = await World.StartAsync();
        await Delivered(world);
        world.Time.Advance(TimeSpan.FromMinutes(6));
        using var stranger = new Fakes.FakeSigningKey("made-up", "msteams");
        var token = world.Authority.ChannelToken(World.AppId, world.ServiceUrl, key: stranger);

        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => world.PostAsync(world.Message(), $"Bearer {token}")));

        Assert.Equal(2, world.Authority.KeyFetches);
        Assert.Equal(1, world.Bot.Turns);
    }

    [Fact]
    public async Task Keys_are_renewed_after_a_day()
    {
        await using var world = await World.StartAsync();
        await Delivered(world);
        world.Time.Advance(TimeSpan.FromHours(25));

        Assert.Equal(HttpStatusCode.OK, await Delivered(world));

        Assert.Equal(2, world.Authority.KeyFetches);
    }

    [Fact]
    public async Task Old_keys_outlive_a_failed_fetch()
    {
        await using var world = await World.StartAsync();
        await Delivered(world);
        world.Authority.KeysAreDown = true;
        world.Time.Advance(TimeSpan.FromHours(25));

        Assert.Equal(HttpStatusCode.OK, await Delivered(world));

        Assert.Equal(2, world.Authority.KeyFetches);
    }

    [Fact]
    public async Task Without_any_key_nobody_is_let_in()
    {
        await using var world = await World.StartAsync();
        world.Authority.KeysAreDown = true;

        Assert.Equal(HttpStatusCode.Unauthorized, await Delivered(world));

        world.Authority.KeysAreDown = false;
        world.Time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(HttpStatusCode.OK, await Delivered(world));
    }

    static async Task<HttpStatusCode> Delivered(World world)
    {
        using var response = await world.PostAsync(world.Message());
        return response.StatusCode;
    }
}
