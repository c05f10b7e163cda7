using Pathways.Bot.Hosting;
using Pathways.Bot.Scheduling;
using Pathways.Bot.Storage;
using Pathways.Bot.Teams;
using Pathways.Bot.Web;
using Pathways.Core.Catalogue;

try
{
    var builder = WebApplication.CreateSlimBuilder(args);
    builder.CheckSettings();
    builder.AddStorage();
    builder.Services.AddCoach();
    builder.AddScheduling();
    builder.Services.AddTeamsDoor();
    builder.Services.AddWebDoor();

    var app = builder.Build();
    app.WarmUp();
    app.MapTeamsDoor();
    app.MapAbout();
    app.MapHealth();
    if (app.Environment.IsDevelopment())
        app.MapChatPage();
    app.Run();
    return 0;
}
catch (Exception fault) when (fault is StartupException or CatalogueException)
{
    Console.Error.WriteLine(fault.Message);
    return 1;
}
