/*
 * The types of /api/designer, made of its interface document by `npm run api-types`. Not to be edited.
 */
export type paths = {
    "/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is signed in
         * @description **Caller:** anybody; asking is no error for nobody.
         */
        get: operations["currentSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign out
         * @description Ends the session and lets its cookie expire. A JWT stays valid until its time is up.
         *
         *     **Caller:** anybody signed in.
         */
        post: operations["endSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workflows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List workflows
         * @description **Caller:** anybody signed in; lists what the person manages, may view or intervene in. Workflows without a live version are shown to
         *     managers only.
         */
        get: operations["listWorkflows"];
        put?: never;
        /**
         * Begin a workflow
         * @description Makes a workflow that is only a draft. Its key is made from the name and is unique among workflows that are not deleted.
         *
         *     **Caller:** workflow administrators.
         */
        post: operations["createWorkflow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workflows/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workflow. */
                id: components["parameters"]["workflow"];
            };
            cookie?: never;
        };
        /**
         * Read a workflow
         * @description Its live version with steps, buttons and fields; none of them while there is only a draft. Who handles a step is told without
         *     addresses and tokens of hooks.
         *
         *     **Caller:** who manages the workflow, may view or intervene in it; everybody else gets 404.
         */
        get: operations["readWorkflow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workflows/{id}/bpmn": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workflow. */
                id: components["parameters"]["workflow"];
            };
            cookie?: never;
        };
        /**
         * Read the live version as BPMN
         * @description As it was published for managers; without tokens and secrets for those who may not edit it.
         *
         *     **Caller:** who manages the workflow, may view or intervene in it; everybody else gets 404.
         */
        get: operations["readBpmn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workflows/{id}/export.bpmn": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workflow. */
                id: components["parameters"]["workflow"];
            };
            cookie?: never;
        };
        /**
         * Take a workflow along as BPMN
         * @description BPMN 2.0 XML, valid by the standard's schemas. The live version unless a draft or a version is asked for; without tokens and secrets
         *     for those who may not edit the workflow.
         *
         *     **Caller:** who manages the workflow, may view or intervene in it; drafts and earlier versions for managers. Everybody else gets 404.
         */
        get: operations["exportBpmn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workflows/{id}/export.svg": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workflow. */
                id: components["parameters"]["workflow"];
            };
            cookie?: never;
        };
        /**
         * Take a workflow along as a picture
         * @description An SVG with names in the language of `Accept-Language`.
         *
         *     **Caller:** as for the BPMN file.
         */
        get: operations["exportPicture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workflows/{id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workflow. */
                id: components["parameters"]["workflow"];
            };
            cookie?: never;
        };
        /**
         * Read the draft
         * @description **Caller:** managers of the workflow; everybody else gets 404.
         */
        get: operations["readDraft"];
        /**
         * Save the draft
         * @description Whatever can be read is kept, also what could not be published; the findings come back with every save. The process id is put right
         *     to the workflow's key, with the finding `PROCESS_ID_KEPT`. Refused with 409 when somebody saved in between, with 422 when the XML
         *     cannot be read.
         *
         *     **Caller:** managers of the workflow; everybody else gets 404.
         */
        put: operations["saveDraft"];
        /**
         * Open a draft
         * @description The draft that is there, or one made from the live version. Takes no body.
         *
         *     **Caller:** managers of the workflow; everybody else gets 404.
         */
        post: operations["openDraft"];
        /**
         * Discard the draft
         * @description A workflow that was never published is deleted with its draft, and its key is free again.
         *
         *     **Caller:** managers of the workflow; everybody else gets 404.
         */
        delete: operations["discardDraft"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workflows/{id}/draft/merge": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workflow. */
                id: components["parameters"]["workflow"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take what became live into the draft
         * @description What only one side changed is merged; the draft is then made from the live version. Refused with 409 and the conflicts while a choice
         *     is missing, with 409 when somebody saved in between, with 422 when the result cannot be read.
         *
         *     **Caller:** managers of the workflow; everybody else gets 404.
         */
        post: operations["mergeDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workflows/{id}/draft/move-check": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workflow. */
                id: components["parameters"]["workflow"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a new version would mean for open tickets
         * @description Of the draft as it is saved, or of the version that is named. Nothing is changed.
         *
         *     **Caller:** managers of the workflow; everybody else gets 404.
         */
        post: operations["checkMove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workflows/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workflow. */
                id: components["parameters"]["workflow"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish the draft
         * @description Makes the draft the live version, which every ticket that is created from then on runs on; the draft is gone afterwards. Refused with
         *     422 when it cannot run or an import still asks something. Refused with 409 when somebody saved in between, or when another version
         *     became live since the draft was made and `overwrite` does not name it.
         *
         *     **Caller:** managers of the workflow; everybody else gets 404.
         */
        post: operations["publishDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workflows/{id}/diff": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workflow. */
                id: components["parameters"]["workflow"];
            };
            cookie?: never;
        };
        /**
         * What differs between two forms of a workflow
         * @description A form is the live version, the draft or a version by its number. Values of secrets are not told.
         *
         *     **Caller:** managers of the workflow; everybody else gets 404.
         */
        get: operations["compareForms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workflows/{id}/running": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workflow. */
                id: components["parameters"]["workflow"];
            };
            cookie?: never;
        };
        /**
         * Which tickets run on which version
         * @description **Caller:** managers of the workflow; everybody else gets 404.
         */
        get: operations["readRunning"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workflows/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workflow. */
                id: components["parameters"]["workflow"];
            };
            cookie?: never;
        };
        /**
         * List all versions
         * @description Newest first; none while there is only a draft.
         *
         *     **Caller:** managers of the workflow; everybody else gets 404.
         */
        get: operations["listVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workflows/{id}/versions/{number}/bpmn": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workflow. */
                id: components["parameters"]["workflow"];
                /** @description Number of the version, counted from 1. */
                number: components["parameters"]["number"];
            };
            cookie?: never;
        };
        /**
         * Read a version as BPMN
         * @description **Caller:** managers of the workflow; everybody else gets 404.
         */
        get: operations["readVersionBpmn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workflows/{id}/versions/{number}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workflow. */
                id: components["parameters"]["workflow"];
                /** @description Number of the version, counted from 1. */
                number: components["parameters"]["number"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a version the draft
         * @description The draft counts as made from the live version, which stays. A draft that is there is given up only when its revision is named.
         *
         *     **Caller:** managers of the workflow; everybody else gets 404.
         */
        post: operations["restoreVersion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Workflows to begin with
         * @description **Caller:** workflow administrators and managers of a workflow.
         */
        get: operations["listTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/templates/{template}/picture.svg": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A picture of a template
         * @description An SVG that may be kept for ten minutes.
         *
         *     **Caller:** workflow administrators and managers of a workflow.
         */
        get: operations["readTemplatePicture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check a drawing
         * @description What publishing would find; nothing is kept. A file that cannot be read gets a finding of severity `E`.
         *
         *     **Caller:** workflow administrators and managers of a workflow.
         */
        post: operations["checkBpmn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conditions/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check a condition while it is typed
         * @description **Caller:** workflow administrators and managers of a workflow.
         */
        post: operations["checkCondition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/title-templates/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check a template of titles while it is typed
         * @description **Caller:** workflow administrators and managers of a workflow.
         */
        post: operations["checkTitleTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/layout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Draw everything at a new place
         * @description The geometry of the answer counts: its ids are those of the file. Colours stay. Nothing is kept.
         *
         *     **Caller:** workflow administrators and managers of a workflow.
         */
        post: operations["layOutBpmn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workflows/{id}/dry-run": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workflow. */
                id: components["parameters"]["workflow"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try a workflow without a ticket
         * @description What is sent as `xml`, else the version that is named, else the draft, else the live version. Nothing is stored and nobody is called.
         *
         *     **Caller:** managers of the workflow; everybody else gets 404.
         */
        post: operations["tryWorkflow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dry-run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try a drawing that belongs to no workflow
         * @description **Caller:** workflow administrators and managers of a workflow.
         */
        post: operations["tryDrawing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/participants/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Whom a participant means at this moment
         * @description **Caller:** managers of the workflow; everybody else gets 404.
         */
        post: operations["previewParticipant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workflows/{id}/monitor": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workflow. */
                id: components["parameters"]["workflow"];
            };
            cookie?: never;
        };
        /**
         * How many tickets stand where
         * @description The steps of the live version without ends, then deleted ones in which tickets stand.
         *
         *     **Caller:** who manages the workflow, may view or intervene in it; everybody else gets 404.
         */
        get: operations["monitorWorkflow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workflows/{id}/monitor/states/{state}/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workflow. */
                id: components["parameters"]["workflow"];
                /** @description The step. */
                state: components["schemas"]["Int32"];
            };
            cookie?: never;
        };
        /**
         * The tickets in a step
         * @description Who waits longest comes first.
         *
         *     **Caller:** who manages the workflow, may view or intervene in it; everybody else gets 404.
         */
        get: operations["listWaitingTickets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticket}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The ticket. */
                ticket: components["parameters"]["ticket"];
            };
            cookie?: never;
        };
        /**
         * The way a ticket has gone
         * @description With the drawing of its version, where it stands and its history.
         *
         *     **Caller:** who may view the ticket, by the rule of the contract's detail.
         */
        get: operations["readProgress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticket}/embed-token": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The ticket. */
                ticket: components["parameters"]["ticket"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A token with which other systems show a ticket's progress
         * @description **Caller:** who may view the ticket, by the rule of the contract's detail.
         */
        post: operations["makeEmbedToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workflows/{id}/rights": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workflow. */
                id: components["parameters"]["workflow"];
            };
            cookie?: never;
        };
        /**
         * Who has rights on a workflow
         * @description They are the workflow's, not a version's.
         *
         *     **Caller:** managers of the workflow; everybody else gets 404.
         */
        get: operations["readRights"];
        /**
         * Change who has rights
         * @description Holds at once. Only the rights that are sent are changed.
         *
         *     **Caller:** managers of the workflow who are workflow administrators, too; others get 404 or 403.
         */
        put: operations["changeRights"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Applications that may be allowed
         * @description Names only.
         *
         *     **Caller:** workflow administrators.
         */
        get: operations["listApplications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workflows/{id}/hook-test": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workflow. */
                id: components["parameters"]["workflow"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try a hook
         * @description Calls the address with a ticket that nobody has; the host has to be allowed as ever. At most ten trials a minute.
         *
         *     **Caller:** managers of the workflow; everybody else gets 404.
         */
        post: operations["tryHook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stored-scripts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List stored scripts
         * @description **Caller:** workflow administrators.
         */
        get: operations["listStoredScripts"];
        put?: never;
        /**
         * Store a script
         * @description Refused with 422 when it could not run, or when the name is not free.
         *
         *     **Caller:** workflow administrators.
         */
        post: operations["createStoredScript"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stored-scripts/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try a script
         * @description Runs a text that need not be stored on a ticket that nobody has; keeps nothing. At most ten trials a minute.
         *
         *     **Caller:** workflow administrators.
         */
        post: operations["tryScript"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stored-scripts/{script}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The script. */
                script: components["schemas"]["Int32"];
            };
            cookie?: never;
        };
        /**
         * Read a script
         * @description **Caller:** workflow administrators.
         */
        get: operations["readStoredScript"];
        /**
         * Change a script
         * @description Refused with 422 when it could not run.
         *
         *     **Caller:** workflow administrators.
         */
        put: operations["editStoredScript"];
        post?: never;
        /**
         * Delete a script
         * @description **Caller:** workflow administrators.
         */
        delete: operations["deleteStoredScript"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notice-channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List channels for notices
         * @description Their secrets are never told.
         *
         *     **Caller:** super administrators.
         */
        get: operations["listNoticeChannels"];
        put?: never;
        /**
         * Make a channel for notices
         * @description **Caller:** super administrators.
         */
        post: operations["createNoticeChannel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notice-channels/{channel}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The channel. */
                channel: components["schemas"]["Int32"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Change a channel
         * @description A secret that is not sent stays; an empty one goes.
         *
         *     **Caller:** super administrators.
         */
        put: operations["editNoticeChannel"];
        post?: never;
        /**
         * Delete a channel
         * @description **Caller:** super administrators.
         */
        delete: operations["deleteNoticeChannel"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List imports
         * @description The 50 latest that the person made, the latest first.
         *
         *     **Caller:** workflow administrators and managers of a workflow.
         */
        get: operations["listImports"];
        put?: never;
        /**
         * Import a BPMN file
         * @description Every process that is chosen becomes a workflow with a draft. What the file leaves open is asked; publishing waits for the answers.
         *     Refused with 422 and the report when nothing can be made of the file; nothing is kept then.
         *
         *     **Caller:** workflow administrators.
         */
        post: operations["importBpmn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workflows/{id}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workflow. */
                id: components["parameters"]["workflow"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import a BPMN file into a workflow
         * @description A process of the file becomes the draft of a workflow that is there. A draft that is there already is given up only when its revision
         *     is named; otherwise 409. Refused with 422 and the report when nothing can be made of the file; nothing is kept then.
         *
         *     **Caller:** managers of the workflow; everybody else gets 404.
         */
        post: operations["importIntoWorkflow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{import}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The import. */
                import: components["parameters"]["import"];
            };
            cookie?: never;
        };
        /**
         * Read an import
         * @description **Caller:** who made it, managers of its drafts, super administrators; everybody else gets 404.
         */
        get: operations["readImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{import}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The import. */
                import: components["parameters"]["import"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer an import's questions
         * @description The drafts are made anew from the file and all answers. Refused with 409 when one of them was changed by hand, published or
         *     discarded meanwhile.
         *
         *     **Caller:** who sees the import and manages all its drafts; workflow administrators where `processes` is answered, which may make
         *     more workflows.
         */
        post: operations["answerImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{import}/original": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The import. */
                import: components["parameters"]["import"];
            };
            cookie?: never;
        };
        /**
         * The file as it came
         * @description **Caller:** who made the import, managers of its drafts, super administrators; everybody else gets 404.
         */
        get: operations["readOriginal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * People who may sign in
         * @description At most 50. Those asked for by name may also be people who may no longer sign in.
         *
         *     **Caller:** workflow administrators and managers of a workflow.
         */
        get: operations["pickPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/departments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Departments
         * @description At most 50 of a search, 1000 without one.
         *
         *     **Caller:** workflow administrators and managers of a workflow.
         */
        get: operations["pickDepartments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Roles
         * @description At most 50.
         *
         *     **Caller:** workflow administrators and managers of a workflow.
         */
        get: operations["pickRoles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/scripts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Scripts that may run
         * @description **Caller:** workflow administrators and managers of a workflow.
         */
        get: operations["pickScripts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Notices
         * @description **Caller:** workflow administrators and managers of a workflow.
         */
        get: operations["pickNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/callable-workflows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Workflows that a step may start tickets of
         * @description Those with a live version that the person may see.
         *
         *     **Caller:** workflow administrators and managers of a workflow.
         */
        get: operations["pickCallableWorkflows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
};
export type webhooks = Record<string, never>;
export type components = {
    schemas: {
        /** Format: int32 */
        Int32: number;
        /** @description Raised by every save of a draft. A save names the one it is based on. */
        Revision: components["schemas"]["Int32"];
        /**
         * Format: date-time
         * @example 2026-11-20T06:06:01Z
         */
        Instant: string;
        /** @description Translations by language tag. */
        Names: {
            [key: string]: string;
        };
        ProblemMembers: {
            /** Format: uri-reference */
            type?: string;
            /** @description The status in words. */
            title: string;
            /** @description The HTTP status. */
            status: number;
            /** @description What is wrong, for people. */
            detail: string;
            /**
             * Format: uri-reference
             * @description The path that was called.
             */
            instance?: string;
        };
        Problem: components["schemas"]["ProblemMembers"];
        /** @description Who saved meanwhile, when, and the revision there is now. */
        OutdatedProblem: {
            revision: components["schemas"]["Revision"];
            modified_by: string;
            modified_at: components["schemas"]["Instant"];
        } & components["schemas"]["ProblemMembers"];
        /** @description Another version became live since the draft was made. */
        LiveMovedProblem: {
            /** @description The live version that the draft was made from. */
            base_version: number;
            live: components["schemas"]["Version"];
            /** @description The versions since, newest first. */
            versions: components["schemas"]["Version"][];
            /** @description What they changed; where something is drawn does not count. */
            changes: ({
                /** @enum {string} */
                change: "added" | "removed" | "changed";
            } & WithRequired<components["schemas"]["Change"], "change">)[];
        } & components["schemas"]["ProblemMembers"];
        FaultyProblem: {
            diagnostics: components["schemas"]["Diagnostic"][];
        } & components["schemas"]["ProblemMembers"];
        NotImportedProblem: {
            diagnostics: components["schemas"]["ReportLine"][];
            questions: components["schemas"]["ImportQuestion"][];
        } & components["schemas"]["ProblemMembers"];
        /** @description Which draft; who saved it and when, unless it is gone. */
        ImportEditedProblem: {
            workflow_id: number;
            revision?: components["schemas"]["Revision"];
            modified_by?: string;
            modified_at?: components["schemas"]["Instant"];
        } & components["schemas"]["ProblemMembers"];
        SessionPerson: {
            username: string;
            alias: string;
            /**
             * @description 0 ordinary user, 1 workflow administrator, 2 super administrator.
             * @enum {integer}
             */
            type_id: 0 | 1 | 2;
            /** @description Whether the person may make and change workflows. */
            may_administer: boolean;
        };
        WorkflowPage: {
            value: components["schemas"]["Workflow"][];
            /** @description As asked for. */
            page: number;
            per_page: number;
            /** Format: int64 */
            total: number;
        };
        WorkflowMembers: {
            id: number;
            /** @description The process id of its BPMN files. */
            key: string;
            name: string;
            names: components["schemas"]["Names"];
            description: string;
            /** @description Number of the live version; 0 while there is only a draft. */
            version: number;
            /** @description How many steps the live version has. */
            states: number;
            /** Format: int64 */
            open_tickets: number;
            creator: string;
            created: components["schemas"]["Instant"];
            /** @description Whether the person may change it. */
            manager: boolean;
            /** @description Told to managers only; null when there is none. */
            draft: components["schemas"]["DraftMark"] | null;
        };
        Workflow: components["schemas"]["WorkflowMembers"];
        WorkflowDetail: {
            /** @description Null while there is only a draft. */
            live_version: components["schemas"]["Version"] | null;
            state_list: components["schemas"]["State"][];
            transitions: components["schemas"]["Transition"][];
            fields: components["schemas"]["Field"][];
        } & components["schemas"]["WorkflowMembers"];
        DraftMark: {
            revision: components["schemas"]["Revision"];
            base_version: components["schemas"]["BaseVersion"];
            import_id: components["schemas"]["ImportOfDraft"];
            modified_by: string;
            modified_at: components["schemas"]["Instant"];
        };
        /** @description The live version it was made from; 0 when there was none. */
        BaseVersion: number;
        /**
         * Format: int64
         * @description The import that made it; null when none did.
         */
        ImportOfDraft: number | null;
        State: {
            id: number;
            element_id: string;
            name: string;
            names: components["schemas"]["Names"];
            /**
             * @description `children` waits for the tickets it started.
             * @enum {string}
             */
            type: "start" | "ordinary" | "end" | "children";
            participant: components["schemas"]["Participant"];
            /** @enum {string} */
            distribution: "accept" | "direct" | "random" | "all";
            order: number;
            /** Format: int64 */
            open_tickets: number;
        };
        /** @description Who handles a step. */
        Participant: {
            /** @enum {string} */
            type: "nobody" | "person" | "persons" | "department" | "role" | "variable" | "script" | "field" | "parentField" | "hook" | "external" | "unknown";
            /** @description As configured; empty for hooks and look-ups. */
            value: string;
        };
        Transition: {
            id: number;
            element_id: string;
            name: string;
            names: components["schemas"]["Names"];
            source_state_id: number;
            /** @enum {string} */
            kind: "agree" | "refuse" | "other";
            /**
             * Format: int64
             * @description From arrival to firing, 0 for a button.
             */
            timer_seconds: number;
            /** @description Tried in order. */
            conditions: components["schemas"]["Condition"][];
            target: components["schemas"]["Target"];
        };
        Condition: {
            expression: string;
            target: components["schemas"]["Target"];
        };
        /** @description Element id of where it leads; null for nowhere. */
        Target: string | null;
        Field: {
            key: string;
            name: string;
            names: components["schemas"]["Names"];
            /** @enum {string} */
            type: "string" | "integer" | "float" | "boolean" | "date" | "datetime" | "radio" | "checkbox" | "select" | "multiselect" | "textarea" | "richtext" | "username" | "usernames" | "attachment";
        };
        Version: {
            number: number;
            created: components["schemas"]["Instant"];
            creator: string;
            /** @description What changed, as whoever published it wrote. */
            note: string;
        };
        VersionLine: {
            number: number;
            created: components["schemas"]["Instant"];
            creator: string;
            note: string;
            live: boolean;
        };
        Change: {
            kind: components["schemas"]["ElementKind"];
            /**
             * @description `moved` is drawn elsewhere, and is the same.
             * @enum {string}
             */
            change: "added" | "removed" | "changed" | "moved";
            /** @description For fields their key, for the workflow its key. */
            element_id: string;
            /** @description The name it has now, or had before it was removed; its id when it has none. */
            name: string;
            properties: components["schemas"]["PropertyChange"][];
        };
        /** @enum {string} */
        ElementKind: "workflow" | "state" | "transition" | "field" | "gateway" | "event" | "sub_process" | "flow" | "note" | "gap";
        PropertyChange: {
            /** @description One of a fixed set, e.g. `participant.type`. */
            name: string;
            /** @description The language of a translation, the field of a permission; null for all others. */
            key: string | null;
            /** @description The name of that field, where it has one. */
            key_name: string | null;
            before: string | null;
            after: string | null;
            /** @description Whether the values are left out, because they may be tokens. */
            secret: boolean;
        };
        /** @description `live`, `draft` or the number of a version. */
        Form: string;
        Difference: {
            from: components["schemas"]["Form"];
            to: components["schemas"]["Form"];
            changes: components["schemas"]["Change"][];
        };
        Merged: {
            draft: components["schemas"]["Draft"];
            diagnostics: components["schemas"]["Diagnostic"][];
        };
        /** @description What the draft and the live version changed, each in its own way. */
        MergeConflict: {
            id: string;
            kind: components["schemas"]["ElementKind"];
            element_id: string;
            name: string;
            /** @description `existence` when one side removed what the other changed, `type` when it became two different things. */
            property: string;
            key: string | null;
            key_name: string | null;
            base: string | null;
            /** @description The draft's value. */
            mine: string | null;
            /** @description The live version's value. */
            theirs: string | null;
            secret: boolean;
            /** @description The version that brought the live side. */
            by: components["schemas"]["Version"];
        };
        /** @description What has to be chosen before a merge. */
        ConflictsProblem: {
            base_version: number;
            live: components["schemas"]["Version"];
            versions: components["schemas"]["Version"][];
            conflicts: components["schemas"]["MergeConflict"][];
        } & components["schemas"]["ProblemMembers"];
        /**
         * @description `follow`: open tickets move to a new version; `pin`: they end on theirs.
         * @enum {string}
         */
        RunningTickets: "follow" | "pin";
        Running: {
            /** @description Null while nothing is live. */
            running_tickets: components["schemas"]["RunningTickets"] | null;
            /** Format: int64 */
            tickets: number;
            versions: components["schemas"]["RunningVersion"][];
        };
        RunningVersion: {
            number: number;
            live: boolean;
            /** Format: int64 */
            tickets: number;
            states: components["schemas"]["RunningState"][];
        };
        RunningState: {
            state_id: number;
            element_id: string;
            name: string;
            names: components["schemas"]["Names"];
            /** Format: int64 */
            tickets: number;
        };
        MoveOutlook: {
            running_tickets: components["schemas"]["RunningTickets"];
            /** Format: int64 */
            tickets: number;
            /**
             * Format: int64
             * @description How many would move.
             */
            follow: number;
            /** Format: int64 */
            stay: number;
            staying: components["schemas"]["Staying"][];
        };
        /** @description Tickets that could not move. */
        Staying: {
            version: number;
            element_id: string;
            name: string;
            names: components["schemas"]["Names"];
            /**
             * @description Nothing has that id any more, something else has, it stands in another sub-process, or one child has become many or many one.
             * @enum {string}
             */
            reason: "gone" | "other_kind" | "elsewhere" | "other_children";
            /** Format: int64 */
            tickets: number;
            /** @description The first of them. */
            sns: string[];
        };
        Mistake: {
            /**
             * @description `B` cannot work, `W` is worth a look.
             * @enum {string}
             */
            severity: "B" | "W";
            /** @description Of the first character concerned, counted from 1 in UTF-16 units. */
            position: number;
            /** @description Of what is concerned; 0 at the end of the text. */
            length: number;
            message: string;
        };
        /** @description Who creates the ticket; the caller when nobody is named. */
        TrialCreator: string | null;
        /** @description Values by field key, `title` among them. */
        TrialValues: {
            [key: string]: unknown;
        } | null;
        /** @description What to do in steps; those of one step are used up in their order, one for each visit. */
        TrialChoices: components["schemas"]["TrialChoice"][] | null;
        TrialChoice: {
            /** @description Element id of the step. */
            state: string;
            /** @description Element id of the button's arrow. */
            transition?: string | null;
            /** @description Element id of a timer that fires. */
            timer?: string | null;
            /** @description Username of who acts; the first who may when it is not given. */
            by?: string | null;
            /** @description Values that are sent from this step on. */
            values?: {
                [key: string]: unknown;
            } | null;
        };
        DryRun: {
            title: string;
            /** @description Stays in steps in the order of arrival. */
            steps: components["schemas"]["TrialStep"][];
            end: {
                /** @enum {string} */
                kind: "reached" | "stopped";
                /** @description Number of the step it ended or stopped at, 0 for none. */
                step: number;
                reason: components["schemas"]["Told"] | null;
            };
        };
        /** @description A sentence in the reader's language, and what it says for programs. */
        Told: {
            code: string;
            text: string;
        };
        Label: {
            name: string;
            names: components["schemas"]["Names"];
        };
        TrialStep: {
            number: number;
            element: string;
            state: components["schemas"]["Label"];
            /** @description Which time it is there. */
            visit: number;
            /** @enum {string} */
            how: "start" | "accept" | "direct" | "random" | "all" | "one" | "nobody" | "external" | "script" | "hook" | "call" | "children" | "end";
            /** @description Who gets it. */
            people: components["schemas"]["Person"][];
            why: components["schemas"]["Told"][];
            fields: components["schemas"]["TrialField"][];
            buttons: components["schemas"]["TrialButton"][];
            timers: components["schemas"]["TrialTimer"][];
            taken: components["schemas"]["Taken"] | null;
            /** @description Those tried on the way, in order. */
            conditions: components["schemas"]["TrialCondition"][];
            called: components["schemas"]["Called"] | null;
            /** @description Keys of required fields without a value. */
            missing: string[];
            /** @description Why it cannot be left. */
            stopped: components["schemas"]["Told"] | null;
            /** @description Whether a timer around it took it away. */
            interrupted: boolean;
            /** @description Numbers of the steps that follow. */
            next: number[];
            /** @description Ids of the arrows gone along. */
            flows: string[];
        };
        TrialField: {
            key: string;
            label: components["schemas"]["Label"];
            /** @enum {string} */
            access: "readonly" | "required" | "optional";
            /** @description As it is when the step is left; null when not set. */
            value: unknown;
        };
        TrialButton: {
            flow: string;
            label: components["schemas"]["Label"];
            /** @enum {string} */
            kind: "agree" | "refuse" | "other";
            require_fields: boolean;
        };
        TrialTimer: {
            element: string;
            label: components["schemas"]["Label"];
            flow: string;
            /** Format: int64 */
            seconds: number;
        };
        /** @description How a step was left. */
        Taken: {
            flow: string;
            /** @enum {string} */
            by: "person" | "timer" | "itself";
            actors: string[];
        };
        TrialCondition: {
            gateway: string;
            flow: string;
            expression: string;
            /** @description Null when it could not be told. */
            result: boolean | null;
            error: string | null;
            /** @description The values it saw. */
            reads: {
                key: string;
                value: unknown;
            }[];
        };
        /** @description Tickets that would be started. */
        Called: {
            /** @description Its key. */
            workflow: string;
            label: components["schemas"]["Label"];
            start_button: components["schemas"]["Label"];
            /** @description One for each ticket. */
            items: string[];
            /** @description Field of the ticket that gets the item, empty for none. */
            item_target: string;
            hand_over: {
                from: string;
                to: string;
                value: unknown;
            }[];
            hand_back: {
                from: string;
                to: string;
            }[];
        };
        /** @enum {string} */
        ParticipantType: "nobody" | "person" | "persons" | "department" | "role" | "variable" | "script" | "field" | "parentField" | "hook" | "external";
        WhoNow: {
            people: components["schemas"]["Person"][];
            why: components["schemas"]["Told"][];
        };
        Monitor: {
            workflow_id: number;
            name: string;
            names: components["schemas"]["Names"];
            version: number;
            longer_than_days: number;
            as_of: components["schemas"]["Instant"];
            states: components["schemas"]["MonitoredState"][];
        };
        MonitoredState: {
            id: number;
            element_id: string;
            name: string;
            names: components["schemas"]["Names"];
            /** @description Whether the live version does not have it any more. */
            deleted: boolean;
            /** Format: int64 */
            tickets: number;
            /** @description When the ticket came that waits longest; null without tickets. */
            oldest: components["schemas"]["Instant"] | null;
            /**
             * Format: int64
             * @description They wait longer than asked for, or have a timer that is past due.
             */
            overdue: number;
            /**
             * Format: int64
             * @description Their script or hook failed and waits to be tried again.
             */
            failed: number;
        };
        WaitingTickets: {
            value: components["schemas"]["WaitingTicket"][];
            /** @description As asked for. */
            page: number;
            per_page: number;
            /** Format: int64 */
            total: number;
        };
        WaitingTicket: {
            /** Format: int64 */
            id: number;
            sn: string;
            /** @description Null for those who may only view. */
            title: string | null;
            creator: string;
            creator_alias: string;
            since: components["schemas"]["Instant"];
            overdue: boolean;
            failed: boolean;
            handlers: components["schemas"]["Waits"];
        };
        /** @description What a ticket waits for. */
        Waits: {
            /**
             * @description `people`, `script`, `hook`, `children` for tickets that were started, or `nobody`; other types of participants on tickets that
             *     were taken over.
             */
            type: string;
            /** @description Empty unless it waits for some. */
            people: components["schemas"]["Handler"][];
        };
        Handler: {
            username: string;
            alias: string;
            /** @description Whether the person has voted already where everybody has to. */
            acted: boolean;
        };
        Progress: {
            /** Format: int64 */
            id: number;
            sn: string;
            title: string;
            creator: string;
            creator_alias: string;
            created: components["schemas"]["Instant"];
            /** @enum {string} */
            standing: "draft" | "ongoing" | "refused" | "retreated" | "finished" | "closed";
            workflow_id: number;
            workflow_name: string;
            workflow_names: components["schemas"]["Names"];
            version: number;
            /** @description The drawing of that version, without anything that is configured. */
            xml: string;
            as_of: components["schemas"]["Instant"];
            /** @description Those it has been in, how often. */
            states: components["schemas"]["Times"][];
            /** @description Those it has gone along, in the order of the first time. */
            flows: components["schemas"]["Times"][];
            /** @description Where it stands; empty at its end. */
            current: components["schemas"]["Current"][];
            /** @description Its history, oldest first; not told to pages inside other systems. */
            steps?: components["schemas"]["ProgressStep"][];
        };
        Times: {
            element_id: string;
            times: number;
        };
        StateName: {
            id: number;
            /** @description Null when the version does not have it any more. */
            element_id: string | null;
            name: string;
            names: components["schemas"]["Names"];
        };
        Current: {
            state: components["schemas"]["StateName"];
            since: components["schemas"]["Instant"];
            handlers: components["schemas"]["Waits"];
            failed: boolean;
            /** @description Who asked somebody else to have a look first. */
            add_node_by: string | null;
            timers: components["schemas"]["RunningTimer"][];
        };
        RunningTimer: {
            element_id: string;
            due: components["schemas"]["Instant"];
            /** @description Whether its step was refused, so that it does not fire any more. */
            set_aside: boolean;
        };
        ProgressStep: {
            /** Format: int64 */
            id: number;
            at: components["schemas"]["Instant"];
            /** @enum {string} */
            kind: "moved" | "forced" | "stayed";
            /** @enum {string} */
            action: "transition" | "vote" | "failed" | "deliver" | "add_node" | "add_node_end" | "accept" | "comment" | "delete" | "close" | "force_state" | "hook" | "retreat" | "none";
            state: components["schemas"]["StateName"] | null;
            /** @description Where a forced move led; null for others. */
            to: components["schemas"]["StateName"] | null;
            button: components["schemas"]["Label"] | null;
            person: string;
            person_alias: string;
            suggestion: string;
            flows: string[];
        };
        HolderName: string;
        HolderNamesWanted: components["schemas"]["HolderName"][] | null;
        Rights: {
            /** @description Usernames. */
            admins: string[];
            /** @description Usernames. */
            interveners: string[];
            /** @description Usernames. */
            viewers: string[];
            /** @description Ids of departments. */
            viewer_departments: string[];
            /** @description Names of applications. */
            applications: string[];
            /** @description Whether the reader may change them. */
            may_change: boolean;
        };
        /**
         * @example {
         *       "viewers": [
         *         "tom",
         *         "ann"
         *       ]
         *     }
         */
        RightsWanted: {
            admins?: components["schemas"]["HolderNamesWanted"];
            interveners?: components["schemas"]["HolderNamesWanted"];
            viewers?: components["schemas"]["HolderNamesWanted"];
            viewer_departments?: components["schemas"]["HolderNamesWanted"];
            applications?: components["schemas"]["HolderNamesWanted"];
        };
        TriedHook: {
            /** @description HTTP status, 0 when nothing answered. */
            status: number;
            /** @description Whether a ticket would have gone on. */
            accepted: boolean;
            /** @description The answer's `msg`, or why the call failed. */
            message: string;
            /** @description The first 2000 characters of the answer. */
            answer: string;
            /** Format: int64 */
            milliseconds: number;
        };
        TriedScript: {
            /** @description What was printed; null when it failed. */
            output: string | null;
            /** @description With the script's line; null when there was none. */
            error: string | null;
        };
        StoredScript: {
            source: string;
        } & components["schemas"]["StoredScriptMembers"];
        /** @description At most 1000. A field of an unknown type is a text. */
        TypedFields: {
            key: string;
            type?: string;
        }[] | null;
        CheckedText: {
            problems: components["schemas"]["Mistake"][];
        };
        ApplicationName: {
            name: string;
        };
        /** @description Values of a ticket that nobody has, at most 100000 characters. */
        TrialTicket: {
            [key: string]: unknown;
        } | null;
        /**
         * @example {
         *       "url": "https://ci.example/hook",
         *       "token": "",
         *       "extra_info": "",
         *       "ticket": {
         *         "title": "A trial"
         *       }
         *     }
         */
        HookTrial: {
            url?: string | null;
            token?: string | null;
            extra_info?: string | null;
            ticket?: components["schemas"]["TrialTicket"];
        };
        /**
         * @example {
         *       "source": "println ticket",
         *       "ticket": {
         *         "title": "A trial"
         *       }
         *     }
         */
        ScriptTrial: {
            source: string;
            ticket?: components["schemas"]["TrialTicket"];
        };
        /**
         * @example {
         *       "name": "book-days",
         *       "source": "println ticket"
         *     }
         */
        NewScript: {
            name: string;
            description?: string | null;
            /** @default true */
            active: boolean | null;
            source: string;
        };
        EditedScript: {
            name: string;
            description?: string | null;
            /** @default true */
            active: boolean | null;
            /** @description Without it the text stays. */
            source?: string | null;
        };
        StoredScriptMembers: {
            id: number;
            name: string;
            description: string;
            active: boolean;
            /** @description Whether the service runs its language. */
            runnable: boolean;
        };
        StoredScriptLine: components["schemas"]["StoredScriptMembers"];
        NoticeChannel: {
            id: number;
            name: string;
            description: string;
            /** @description 1 hook, 2 WeCom, 3 DingTalk. */
            type_id: number;
            hook_url: string;
            /** @description Whether a secret is stored. */
            hook_token_set: boolean;
            corpid: string;
            corpsecret_set: boolean;
            appkey: string;
            appsecret_set: boolean;
            redeliveries: number;
        };
        /**
         * @example {
         *       "name": "Builds",
         *       "type_id": 1,
         *       "hook_url": "https://ci.example/hook"
         *     }
         */
        NoticeChannelWanted: {
            name: string;
            description?: string | null;
            type_id: components["schemas"]["Int32"];
            hook_url?: string | null;
            hook_token?: string | null;
            corpid?: string | null;
            corpsecret?: string | null;
            appkey?: string | null;
            appsecret?: string | null;
            redeliveries?: components["schemas"]["Int32"] | null;
        };
        EmbedToken: {
            token: string;
            expires: components["schemas"]["Instant"];
            /** @description Path and fragment of the page; what is behind `#` is never sent to a server. */
            url: string;
        };
        Draft: {
            workflow_id: number;
            key: string;
            revision: components["schemas"]["Revision"];
            base_version: components["schemas"]["BaseVersion"];
            /** @description Number of the live version, 0 for none. When it is not the base version, publishing asks back. */
            live_version: number;
            xml: string;
            import_id: components["schemas"]["ImportOfDraft"];
            /** @description What an import still asks; publishing waits for it. */
            open_questions: components["schemas"]["OpenQuestion"][];
            created_by: string;
            created_at: components["schemas"]["Instant"];
            modified_by: string;
            modified_at: components["schemas"]["Instant"];
        };
        OpenQuestion: {
            id: string;
            diagnostic: components["schemas"]["Diagnostic"];
        };
        SavedDraft: {
            revision: components["schemas"]["Revision"];
            modified_by: string;
            modified_at: components["schemas"]["Instant"];
            /** @description What is kept, when it differs from what was sent; null otherwise. */
            xml: string | null;
            diagnostics: components["schemas"]["Diagnostic"][];
        };
        Published: {
            /** @description Number of the version that is live now. */
            version: number;
            diagnostics: components["schemas"]["Diagnostic"][];
        };
        Checked: {
            diagnostics: components["schemas"]["Diagnostic"][];
        };
        DiagnosticMembers: {
            /**
             * @description `E` the file is refused, `B` it cannot be published, `A` an answer is needed, `F` it was mended, `W` worth knowing.
             * @enum {string}
             */
            severity: "E" | "B" | "A" | "F" | "W";
            code: string;
            /** @description Null for the workflow as a whole. */
            element_id: string | null;
            element_name: string | null;
            /** @description Of the file; 0 when it is not known. */
            line: number;
            /** @description The property that is meant; null for the element itself. */
            field: string | null;
            /** @description In the reader's language. */
            message: string;
            /** @description What the message was made with. */
            args: {
                [key: string]: string;
            };
        };
        /** @description What was found in a file or a drawing. */
        Diagnostic: {
            /** @description What mends it in one step; null when that takes a decision. */
            fix: components["schemas"]["DrawingFix"] | null;
        } & components["schemas"]["DiagnosticMembers"];
        DrawingFix: {
            /** @enum {string} */
            kind: "make_default" | "clear_default" | "drop_condition" | "assign_creator" | "name_button" | "set_timer" | "add_end" | "remove_element" | "drop_permission" | "drop_copy" | "drop_display_field" | "rename_field";
        };
        Template: {
            id: string;
            name: string;
            names: components["schemas"]["Names"];
            description: string;
            descriptions: components["schemas"]["Names"];
            states: number;
            shows: components["schemas"]["TemplateShows"];
        };
        /** @description How much there is in a template of what somebody may look for in an example. */
        TemplateShows: {
            steps: number;
            automatic: number;
            timers: number;
            rules: number;
            parallel: number;
            sub_tickets: number;
            countersign: number;
            claim: number;
            random: number;
            withdraw: number;
            fields: number;
        };
        Person: {
            username: string;
            alias: string;
        };
        Department: {
            id: number;
            name: string;
            /** @description Name of the one above, empty for none. */
            parent: string;
            /** @description Names of all above, the topmost first. */
            above: string[];
        };
        Named: {
            id: number;
            name: string;
            description: string;
        };
        CallableWorkflow: {
            key: string;
            name: string;
            names: components["schemas"]["Names"];
            /** @description Of the step in which its tickets begin. */
            start_buttons: components["schemas"]["StartButton"][];
            fields: components["schemas"]["FieldName"][];
        };
        StartButton: {
            element_id: string;
            name: string;
            names: components["schemas"]["Names"];
        };
        FieldName: {
            key: string;
            name: string;
            names: components["schemas"]["Names"];
        };
        /**
         * @description By id of the question; null takes an answer back. At most 5000.
         * @example {
         *       "participant/approve": {
         *         "choice": "persons",
         *         "value": "tom,ann"
         *       },
         *       "timer/wait": null
         *     }
         */
        Answers: {
            [key: string]: components["schemas"]["AnswerSent"] | null;
        };
        AnswerSent: {
            /** @description Id of one of the question's choices. */
            choice: string;
            /** @description What the choice asks for. */
            value?: string | null;
        };
        Answer: {
            choice: string;
            /** @description Empty when the choice asks for nothing. */
            value: string;
        };
        ImportForm: {
            /** @description The BPMN file, at most 5 MiB, in the encoding it declares. */
            file: string;
            /** @description Answers known beforehand, as `…/answers` takes them; at most 1 MiB. */
            answers?: string;
        };
        ImportLine: {
            /** Format: int64 */
            import_id: number;
            file_name: string;
            drafts: components["schemas"]["ImportedDraft"][];
            created_by: string;
            created_at: components["schemas"]["Instant"];
            modified_at: components["schemas"]["Instant"];
        };
        Import: {
            /** Format: int64 */
            import_id: number;
            file_name: string;
            drafts: components["schemas"]["ImportedDraft"][];
            /** @description Whether all its drafts may be published as they are. */
            publishable: boolean;
            /** @description The report. */
            diagnostics: components["schemas"]["ReportLine"][];
            questions: components["schemas"]["ImportQuestion"][];
            /** @description By id of the question. */
            answers: {
                [key: string]: components["schemas"]["Answer"];
            };
            created_by: string;
            created_at: components["schemas"]["Instant"];
            modified_at: components["schemas"]["Instant"];
        };
        ImportedDraft: {
            workflow_id: number;
            /** @description As the report names the process; the workflow's key may differ. */
            process_id: string;
            key: string;
            name: string;
            /**
             * @description Answers derive only an `untouched` draft anew; `edited` was worked on by hand, `gone` was published, discarded or replaced.
             * @enum {string}
             */
            state: "untouched" | "edited" | "gone";
            /** @description How many questions publishing still waits for. */
            open_questions: number;
        };
        /** @description A finding of an import. */
        ReportLine: {
            process_id: string | null;
            /** @description Id of the question that settles it; null when there is nothing to decide. */
            question: string | null;
            fix: components["schemas"]["Fix"] | null;
        } & components["schemas"]["DiagnosticMembers"];
        /** @description What was changed, or could be. */
        Fix: {
            element_id: string | null;
            property: string;
            before: string;
            after: string;
            applied: boolean;
        };
        ImportQuestion: {
            id: string;
            process_id: string | null;
            /** @enum {string} */
            kind: "encoding" | "processes" | "lane" | "participant" | "automation" | "code" | "choice" | "condition" | "event" | "timer" | "call" | "loose_end" | "instances";
            /** @description Of the finding it settles. */
            code: string;
            element_ids: string[];
            line: number;
            /** @description In the reader's language. */
            message: string;
            choices: components["schemas"]["Choice"][];
            proposal: components["schemas"]["Answer"] | null;
            answer: components["schemas"]["Answer"] | null;
            /** @description Whether the answer that was given cannot be used. */
            invalid: boolean;
            required: boolean;
            /** @description Whether publishing waits for it. */
            open: boolean;
        };
        Choice: {
            id: string;
            /**
             * @description What has to be given as value.
             * @enum {string}
             */
            asks: "nothing" | "persons" | "departments" | "role" | "field" | "expression" | "duration" | "url" | "script" | "workflow" | "processes";
            /** @description In the reader's language. */
            text: string;
        };
    };
    responses: {
        /** @description BPMN 2.0 XML. */
        Bpmn: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/xml": string;
            };
        };
        /** @description A parameter or the body is not what is described. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Nobody is signed in. */
        NotSignedIn: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The person may not do this, or the request comes from a page of another site. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description It is not there, or the person may not know of it. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is too large. */
        TooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The service is busy with other large workflows; nothing was done. Try again after a while. */
        Busy: {
            headers: {
                /** @description Seconds after which to try again. */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The content cannot be taken; `detail` says why. */
        Refused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too many trials within a minute. */
        TooMany: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Somebody saved the draft in between. */
        Outdated: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["OutdatedProblem"];
            };
        };
        /** @description The diagnostics say why nothing was stored. */
        Faulty: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["FaultyProblem"];
            };
        };
        /** @description The report says why nothing was imported. */
        NotImported: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["NotImportedProblem"];
            };
        };
    };
    parameters: {
        /** @description The workflow. */
        workflow: components["schemas"]["Int32"];
        /** @description Number of the version, counted from 1. */
        number: components["schemas"]["Int32"];
        /** @description The ticket. */
        ticket: number;
        /** @description Counted from 1; a page that is not there delivers the last one. */
        page: number;
        perPage: number;
        /** @description Tickets that wait longer are overdue. */
        longerThanDays: number;
        /** @description The import. */
        import: number;
        /** @description The draft instead of the live version. */
        ofDraft: boolean;
        /** @description The version of that number instead of the live one. */
        ofVersion: components["schemas"]["Int32"];
        /** @description Only these, whatever is searched; those that are not there are left out. */
        ids: components["schemas"]["Int32"][];
        /** @description Only these, whatever is searched; those that are not there are left out. */
        usernames: string[];
        /** @description Contained in name or alias. */
        search: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
};
export type $defs = Record<string, never>;
export interface operations {
    currentSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The person. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionPerson"];
                };
            };
            /** @description Nobody is signed in. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    "Set-Cookie"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Forbidden"];
        };
    };
    listWorkflows: {
        parameters: {
            query?: {
                /** @description Contained in name or description, whatever the case. */
                search?: string;
                /** @description Counted from 1; a page that is not there delivers the last one. */
                page?: components["parameters"]["page"];
                per_page?: components["parameters"]["perPage"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkflowPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
        };
    };
    createWorkflow: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description One line; blanks around it are dropped. */
                    name: string;
                    /** @description Id of a template to begin with; without it the workflow is a step between start and end. */
                    template?: string | null;
                };
            };
        };
        responses: {
            /** @description The draft. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            503: components["responses"]["Busy"];
        };
    };
    readWorkflow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workflow. */
                id: components["parameters"]["workflow"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workflow. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkflowDetail"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            404: components["responses"]["NotFound"];
        };
    };
    readBpmn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workflow. */
                id: components["parameters"]["workflow"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Bpmn"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            404: components["responses"]["NotFound"];
        };
    };
    exportBpmn: {
        parameters: {
            query?: {
                /** @description The draft instead of the live version. */
                draft?: components["parameters"]["ofDraft"];
                /** @description The version of that number instead of the live one. */
                version?: components["parameters"]["ofVersion"];
            };
            header?: never;
            path: {
                /** @description The workflow. */
                id: components["parameters"]["workflow"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    "Content-Disposition"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["Busy"];
        };
    };
    exportPicture: {
        parameters: {
            query?: {
                /** @description The draft instead of the live version. */
                draft?: components["parameters"]["ofDraft"];
                /** @description The version of that number instead of the live one. */
                version?: components["parameters"]["ofVersion"];
            };
            header?: never;
            path: {
                /** @description The workflow. */
                id: components["parameters"]["workflow"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The picture. */
            200: {
                headers: {
                    "Content-Disposition"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "image/svg+xml": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["Busy"];
        };
    };
    readDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workflow. */
                id: components["parameters"]["workflow"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The draft. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["Busy"];
        };
    };
    saveDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workflow. */
                id: components["parameters"]["workflow"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    revision: components["schemas"]["Revision"];
                    /** @description BPMN 2.0 XML, at most 5 MiB in UTF-8. */
                    xml: string;
                    /** @description Ids of an import's questions that the drawing answers. */
                    settled?: string[] | null;
                };
            };
        };
        responses: {
            /** @description Saved. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedDraft"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Outdated"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Faulty"];
            503: components["responses"]["Busy"];
        };
    };
    openDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workflow. */
                id: components["parameters"]["workflow"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The draft that was there. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            /** @description The draft that was made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["Busy"];
        };
    };
    discardDraft: {
        parameters: {
            query?: {
                /** @description Discards only this revision; without it whichever there is. */
                revision?: components["schemas"]["Int32"];
            };
            header?: never;
            path: {
                /** @description The workflow. */
                id: components["parameters"]["workflow"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Discarded. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Outdated"];
        };
    };
    mergeDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workflow. */
                id: components["parameters"]["workflow"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    revision: components["schemas"]["Revision"];
                    /** @description By id of the conflict. */
                    choices?: {
                        [key: string]: "mine" | "theirs";
                    } | null;
                };
            };
        };
        responses: {
            /** @description The draft as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Merged"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description Something has to be chosen, or somebody saved in between. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OutdatedProblem"] | components["schemas"]["ConflictsProblem"];
                };
            };
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Faulty"];
            503: components["responses"]["Busy"];
        };
    };
    checkMove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workflow. */
                id: components["parameters"]["workflow"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description Number of a version instead of the draft. */
                    version?: components["schemas"]["Int32"] | null;
                };
            };
        };
        responses: {
            /** @description What would become of them. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MoveOutlook"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Faulty"];
        };
    };
    publishDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workflow. */
                id: components["parameters"]["workflow"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    revision: components["schemas"]["Revision"];
                    /** @description What changed. */
                    note?: string | null;
                    /** @description Number of the live version that may be replaced although it is not the base version. */
                    overwrite?: components["schemas"]["Int32"] | null;
                };
            };
        };
        responses: {
            /** @description Published. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Published"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description Somebody else was faster. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OutdatedProblem"] | components["schemas"]["LiveMovedProblem"];
                };
            };
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Faulty"];
            503: components["responses"]["Busy"];
        };
    };
    compareForms: {
        parameters: {
            query: {
                from: components["schemas"]["Form"];
                to: components["schemas"]["Form"];
            };
            header?: never;
            path: {
                /** @description The workflow. */
                id: components["parameters"]["workflow"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The differences. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Difference"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["Busy"];
        };
    };
    readRunning: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workflow. */
                id: components["parameters"]["workflow"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The open tickets by version and step. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Running"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            404: components["responses"]["NotFound"];
        };
    };
    listVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workflow. */
                id: components["parameters"]["workflow"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The versions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionLine"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            404: components["responses"]["NotFound"];
        };
    };
    readVersionBpmn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workflow. */
                id: components["parameters"]["workflow"];
                /** @description Number of the version, counted from 1. */
                number: components["parameters"]["number"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Bpmn"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            404: components["responses"]["NotFound"];
        };
    };
    restoreVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workflow. */
                id: components["parameters"]["workflow"];
                /** @description Number of the version, counted from 1. */
                number: components["parameters"]["number"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description Revision of the draft that is given up. */
                    revision?: components["schemas"]["Int32"] | null;
                };
            };
        };
        responses: {
            /** @description The draft that took the place of another. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            /** @description The draft. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Outdated"];
            413: components["responses"]["TooLarge"];
            503: components["responses"]["Busy"];
        };
    };
    listTemplates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The templates. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Template"][];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Forbidden"];
        };
    };
    readTemplatePicture: {
        parameters: {
            query?: {
                /** @description Language of the names; without it that of `Accept-Language`. */
                lang?: string;
            };
            header?: never;
            path: {
                /** @description Id of the template. */
                template: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The picture. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/svg+xml": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    checkBpmn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/xml": string;
            };
        };
        responses: {
            /** @description What was found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Checked"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Busy"];
        };
    };
    checkCondition: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    expression: string;
                    fields?: components["schemas"]["TypedFields"];
                };
            };
        };
        responses: {
            /** @description What is wrong with it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckedText"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
        };
    };
    checkTitleTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    template: string;
                    fields?: components["schemas"]["TypedFields"];
                };
            };
        };
        responses: {
            /** @description What is wrong with it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckedText"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
        };
    };
    layOutBpmn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/xml": string;
            };
        };
        responses: {
            200: components["responses"]["Bpmn"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Faulty"];
            503: components["responses"]["Busy"];
        };
    };
    tryWorkflow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workflow. */
                id: components["parameters"]["workflow"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description BPMN 2.0 XML, at most 5 MiB in UTF-8. */
                    xml?: string | null;
                    /** @description Number of a version; not looked at when `xml` is there. */
                    version?: components["schemas"]["Int32"] | null;
                    creator?: components["schemas"]["TrialCreator"];
                    values?: components["schemas"]["TrialValues"];
                    choices?: components["schemas"]["TrialChoices"];
                    /** @description Field values of a parent ticket. */
                    parent?: {
                        [key: string]: unknown;
                    } | null;
                };
            };
        };
        responses: {
            /** @description The way a ticket would go. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DryRun"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Faulty"];
            503: components["responses"]["Busy"];
        };
    };
    tryDrawing: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description BPMN 2.0 XML, at most 5 MiB in UTF-8. */
                    xml: string;
                    creator?: components["schemas"]["TrialCreator"];
                    values?: components["schemas"]["TrialValues"];
                    choices?: components["schemas"]["TrialChoices"];
                    /** @description Field values of a parent ticket. */
                    parent?: {
                        [key: string]: unknown;
                    } | null;
                };
            };
        };
        responses: {
            /** @description The way a ticket would go. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DryRun"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Faulty"];
            503: components["responses"]["Busy"];
        };
    };
    previewParticipant: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    workflow_id: components["schemas"]["Int32"];
                    type: components["schemas"]["ParticipantType"];
                    /** @description As the extension has it. */
                    value?: string | null;
                    creator?: components["schemas"]["TrialCreator"];
                    values?: components["schemas"]["TrialValues"];
                };
            };
        };
        responses: {
            /** @description The people, and why. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhoNow"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
        };
    };
    monitorWorkflow: {
        parameters: {
            query?: {
                /** @description Tickets that wait longer are overdue. */
                longer_than_days?: components["parameters"]["longerThanDays"];
            };
            header?: never;
            path: {
                /** @description The workflow. */
                id: components["parameters"]["workflow"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The steps. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Monitor"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            404: components["responses"]["NotFound"];
        };
    };
    listWaitingTickets: {
        parameters: {
            query?: {
                /** @description Tickets that wait longer are overdue. */
                longer_than_days?: components["parameters"]["longerThanDays"];
                /** @description Counted from 1; a page that is not there delivers the last one. */
                page?: components["parameters"]["page"];
                per_page?: components["parameters"]["perPage"];
            };
            header?: never;
            path: {
                /** @description The workflow. */
                id: components["parameters"]["workflow"];
                /** @description The step. */
                state: components["schemas"]["Int32"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingTickets"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            404: components["responses"]["NotFound"];
        };
    };
    readProgress: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The ticket. */
                ticket: components["parameters"]["ticket"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The progress. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Progress"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    makeEmbedToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The ticket. */
                ticket: components["parameters"]["ticket"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * @description How long it is valid.
                     * @default 10
                     */
                    minutes?: number | null;
                };
            };
        };
        responses: {
            /** @description The token. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmbedToken"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
        };
    };
    readRights: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workflow. */
                id: components["parameters"]["workflow"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rights. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rights"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            404: components["responses"]["NotFound"];
        };
    };
    changeRights: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workflow. */
                id: components["parameters"]["workflow"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RightsWanted"];
            };
        };
        responses: {
            /** @description The rights as they are now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rights"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
        };
    };
    listApplications: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The applications. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationName"][];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Forbidden"];
        };
    };
    tryHook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The workflow. */
                id: components["parameters"]["workflow"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["HookTrial"];
            };
        };
        responses: {
            /** @description What came of the call. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TriedHook"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
        };
    };
    listStoredScripts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The scripts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredScriptLine"][];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Forbidden"];
        };
    };
    createStoredScript: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewScript"];
            };
        };
        responses: {
            /** @description The script. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredScript"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Refused"];
        };
    };
    tryScript: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScriptTrial"];
            };
        };
        responses: {
            /** @description How it ended. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TriedScript"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
        };
    };
    readStoredScript: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The script. */
                script: components["schemas"]["Int32"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The script. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredScript"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    editStoredScript: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The script. */
                script: components["schemas"]["Int32"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditedScript"];
            };
        };
        responses: {
            /** @description The script as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredScript"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Refused"];
        };
    };
    deleteStoredScript: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The script. */
                script: components["schemas"]["Int32"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    listNoticeChannels: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The channels. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeChannel"][];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Forbidden"];
        };
    };
    createNoticeChannel: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticeChannelWanted"];
            };
        };
        responses: {
            /** @description The channel. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeChannel"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Refused"];
        };
    };
    editNoticeChannel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The channel. */
                channel: components["schemas"]["Int32"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticeChannelWanted"];
            };
        };
        responses: {
            /** @description The channel as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeChannel"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Refused"];
        };
    };
    deleteNoticeChannel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The channel. */
                channel: components["schemas"]["Int32"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    listImports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The imports. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportLine"][];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Forbidden"];
        };
    };
    importBpmn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["ImportForm"];
            };
        };
        responses: {
            /** @description The import. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["NotImported"];
            503: components["responses"]["Busy"];
        };
    };
    importIntoWorkflow: {
        parameters: {
            query?: {
                /** @description Revision of the draft that is given up. */
                revision?: components["schemas"]["Int32"];
            };
            header?: never;
            path: {
                /** @description The workflow. */
                id: components["parameters"]["workflow"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["ImportForm"];
            };
        };
        responses: {
            /** @description The import. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Outdated"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["NotImported"];
            503: components["responses"]["Busy"];
        };
    };
    readImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The import. */
                import: components["parameters"]["import"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The import. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["Busy"];
        };
    };
    answerImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The import. */
                import: components["parameters"]["import"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Answers"];
            };
        };
        responses: {
            /** @description The import with what is still asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description A draft is no longer what the import made. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ImportEditedProblem"];
                };
            };
            413: components["responses"]["TooLarge"];
            422: components["responses"]["NotImported"];
            503: components["responses"]["Busy"];
        };
    };
    readOriginal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The import. */
                import: components["parameters"]["import"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes of the file. */
            200: {
                headers: {
                    "Content-Disposition"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            404: components["responses"]["NotFound"];
        };
    };
    pickPeople: {
        parameters: {
            query?: {
                /** @description Contained in name or alias. */
                search?: components["parameters"]["search"];
                /** @description Only these, whatever is searched; those that are not there are left out. */
                usernames?: components["parameters"]["usernames"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The people. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Forbidden"];
        };
    };
    pickDepartments: {
        parameters: {
            query?: {
                /** @description Contained in name or alias. */
                search?: components["parameters"]["search"];
                /** @description Only these, whatever is searched; those that are not there are left out. */
                ids?: components["parameters"]["ids"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The departments. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Department"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Forbidden"];
        };
    };
    pickRoles: {
        parameters: {
            query?: {
                /** @description Contained in name or alias. */
                search?: components["parameters"]["search"];
                /** @description Only these, whatever is searched; those that are not there are left out. */
                ids?: components["parameters"]["ids"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The roles. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Named"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Forbidden"];
        };
    };
    pickScripts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The scripts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Named"][];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Forbidden"];
        };
    };
    pickNotices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The notices. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Named"][];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Forbidden"];
        };
    };
    pickCallableWorkflows: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workflows. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallableWorkflow"][];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Forbidden"];
        };
    };
}
type WithRequired<T, K extends keyof T> = T & {
    [P in K]-?: T[P];
};
