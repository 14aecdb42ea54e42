// Generated from the program's commands by `cargo xtask bindings`. Do not edit.
import { invoke } from '@tauri-apps/api/core';
import type { ExchangeRate, PayField, PayHistory, TypedPay, TypedRate } from '../bindings';

/** `in_currency`: the code of what totals are turned into by the desk's rates; empty: the usual one. */
export const payHistory = (person: string, inCurrency: string) => invoke<PayHistory>('pay_history', { person, inCurrency });
/** Answers the new point's key. */
export const addPay = (person: string, point: TypedPay) => invoke<string>('add_pay', { person, point });
/** `today`: the ISO date where it is typed. */
export const editPay = (id: string, field: PayField, value: string, today: string) => invoke<null>('edit_pay', { id, field, value, today });
export const removePay = (id: string) => invoke<null>('remove_pay', { id });
/** Pair by pair, the newest first. */
export const listRates = () => invoke<ExchangeRate[]>('list_rates');
/** A pair has one rate a day: set again, it is changed. */
export const setRate = (rate: TypedRate) => invoke<ExchangeRate[]>('set_rate', { rate });
export const removeRate = (id: string) => invoke<ExchangeRate[]>('remove_rate', { id });
