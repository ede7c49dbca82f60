//! The commands and events of the window, and the TypeScript side made from them.

use crate::commands::{
    agents, backups, board, books, counts, customers, imports, lock, log, orders, oversight, policy,
    products, purchases, quotes, reports, stock,
};
use crate::events::{Changed, ImportProgress};
use specta_typescript::{Error, Typescript, semantic};
use std::path::Path;
use tauri::Wry;
use tauri_specta::{Builder, collect_commands, collect_events};

/// Every command and event, once, for the window and for its types.
pub(crate) fn all() -> Builder<Wry> {
    Builder::new()
        .commands(collect_commands![
            books::session,
            books::book_new,
            books::book_demo,
            books::book_open,
            books::book_doctor,
            books::book_check,
            books::book_repair,
            board::board,
            orders::order_read,
            orders::order_submit,
            orders::order_submit_form,
            orders::order_list,
            orders::order_sources,
            orders::order_counts,
            orders::order_show,
            orders::order_clarify,
            orders::order_not_duplicate,
            orders::order_approve,
            orders::order_reject,
            orders::order_pay,
            orders::order_fulfil,
            orders::order_deliver,
            orders::order_refund,
            orders::order_track,
            orders::order_lost,
            orders::order_return,
            orders::order_edit,
            orders::order_substitute,
            orders::order_cancel,
            orders::order_hold,
            orders::order_resume,
            orders::order_copy,
            orders::order_undo_preview,
            orders::order_undo,
            orders::undo_preview,
            orders::undo_last,
            orders::order_part,
            orders::order_late,
            quotes::quote_list,
            quotes::quote_add,
            quotes::quote_accept,
            quotes::quote_decline,
            quotes::quote_reopen,
            stock::stock_return,
            books::book_close,
            books::book_prices,
            products::product_list,
            products::product_add,
            products::product_archived,
            products::product_show,
            products::product_edit,
            products::product_archive,
            products::product_restore,
            products::product_forget_alias,
            customers::customer_list,
            customers::customer_show,
            customers::customer_orders,
            customers::customer_add,
            customers::customer_edit,
            customers::customer_add_address,
            customers::customer_use_address,
            customers::customer_retire_address,
            customers::customer_merge,
            customers::customer_unmerge,
            customers::customer_export,
            customers::customer_erase,
            stock::stock_list,
            stock::stock_set,
            stock::stock_receive,
            stock::stock_history,
            purchases::supplier_list,
            purchases::purchase_list,
            purchases::purchase_note,
            purchases::purchase_receive,
            purchases::purchase_cancel,
            counts::count_list,
            counts::count_show,
            counts::count_start,
            counts::count_enter,
            counts::count_post,
            counts::count_undo,
            counts::count_drop,
            counts::count_sheet,
            agents::agents_status,
            log::log_list,
            log::log_choices,
            log::log_export,
            policy::policy_show,
            policy::policy_preview,
            policy::policy_set,
            policy::policy_history,
            oversight::oversight_summary,
            oversight::chart_list,
            oversight::chart_draw,
            oversight::chart_save,
            reports::report_save,
            reports::report_file_name,
            reports::report_schedule,
            reports::report_schedule_set,
            imports::import_preview,
            imports::import_run,
            backups::backup_list,
            backups::backup_take,
            backups::backup_folder,
            backups::backup_encrypt,
            backups::restore_preview,
            backups::restore_run,
            backups::restore_undo,
            backups::book_salvage,
            lock::lock_set,
            lock::lock_open,
        ])
        .events(collect_events![Changed, ImportProgress])
        // One type a view: what goes out and what comes in have the same shape.
        .disable_serde_phases()
        // Row numbers and counts stay far below 2^53, and no view holds a number that is none.
        .dangerously_cast_bigints_to_number()
        .semantic_types(semantic::Configuration::empty().enable_lossless_floats())
}

/// Writes the TypeScript side.
///
/// # Errors
/// When a type has no TypeScript side, or the file cannot be written.
pub fn write_bindings(path: &Path) -> Result<(), Error> {
    all().export(Typescript::default(), path)
}
